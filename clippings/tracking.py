"""Lists address parameters that say where a reader came from, and nothing about the page (pure).

Parameters that name the page on any site are not in the table: `id`, `p`, `page`, `cid`, `sid`, `mod`, `source`, `src`,
`v`.
"""

from collections.abc import Mapping

TRACKING: Mapping[str, str] = {  # in lower case; a final "*" is for any ending, "=" precedes the only value
    "utm_*": "campaigns, as Google Analytics and most others after it count them",
    "gclid": "a click on an advertisement of Google",
    "dclid": "a click on an advertisement of Google",
    "gbraid": "a click on an advertisement of Google, from an app",
    "wbraid": "a click on an advertisement of Google, in an app",
    "gclsrc": "a click on an advertisement of Google",
    "_ga": "a reader who is followed from site to site by Google Analytics",
    "_gl": "a reader who is followed from site to site by Google Analytics",
    "gaa_*": "a reader that Google knows as a subscriber",
    "fbclid": "a click on Facebook",
    "fb_action_ids": "a share on Facebook",
    "fb_action_types": "a share on Facebook",
    "fb_ref": "a share on Facebook",
    "fb_source": "a share on Facebook",
    "igsh": "a share on Instagram",
    "igshid": "a share on Instagram",
    "twclid": "a click on Twitter",
    "__twitter_impression": "the view within Twitter",
    "ttclid": "a click on TikTok",
    "li_fat_id": "a click on LinkedIn",
    "trk": "a click on LinkedIn",
    "msclkid": "a click on an advertisement of Microsoft",
    "ocid": "campaigns on Microsoft's pages",
    "yclid": "a click on an advertisement of Yandex",
    "guccounter": "Yahoo's page on consent, which readers came through",
    "guce_*": "Yahoo's page on consent, which readers came through",
    "ncid": "the list or letter that a link stood in, on pages of AOL, Yahoo and others",
    "mc_cid": "a letter sent with Mailchimp",
    "mc_eid": "the reader of a letter sent with Mailchimp",
    "mkt_tok": "the reader of a letter sent with Marketo",
    "_hsenc": "the reader of a letter sent with HubSpot",
    "_hsmi": "a letter sent with HubSpot",
    "hss_channel": "a share with HubSpot",
    "oly_*": "the reader of a letter sent with Omeda",
    "vero_*": "the reader of a letter sent with Vero",
    "s_cid": "campaigns, as Adobe Analytics counts them",
    "s_kwcid": "advertisements, as Adobe Analytics counts them",
    "pk_*": "campaigns, as Matomo counts them",
    "mtm_*": "campaigns, as Matomo counts them",
    "piwik_*": "campaigns, as Matomo counted them",
    "at_medium": "campaigns, as Piano counts them",
    "at_campaign*": "campaigns, as Piano counts them",
    "at_custom*": "campaigns, as Piano counts them",
    "at_link*": "campaigns, as Piano counts them",
    "at_format": "campaigns, as Piano counts them",
    "at_bbc_team": "campaigns, as the BBC counts them",
    "at_ptr_name": "campaigns, as the BBC counts them",
    "xtor": "campaigns, as AT Internet counted them",
    "ns_mchannel": "campaigns, as Comscore counts them",
    "ns_source": "campaigns, as Comscore counts them",
    "ns_campaign": "campaigns, as Comscore counts them",
    "ns_linkname": "campaigns, as Comscore counts them",
    "ns_fee": "campaigns, as Comscore counts them",
    "wt_mc": "campaigns, as Mapp counts them",
    "wt_zmc": "campaigns, as Mapp counts them",
    "spm": "the place of a link on pages of Alibaba",
    "cmp": "campaigns of newspapers, such as `share_btn_tw`",
    "cmpid": "campaigns of newspapers",
    "icid": "campaigns within a site",
    "ito": "the place of a link on pages of the Daily Mail",
    "smid": "a share on pages of The New York Times",
    "smtyp": "a share on pages of The New York Times",
    "smprod": "a share on pages of The New York Times",
    "ref": "the page, list or feed that a link stood in",
    "ref_*": "the page, list or feed that a link stood in",
    "referer": "the page that a link stood on",
    "referrer": "the page that a link stood on",
    "sref": "the page that a link stood on",
    "from": "the page, list or feed that a link stood in",
    "via": "who passed a link on",
    "share": "the button that a link was passed on with",
    "rss": "the feed that a link stood in",
    "amp": "the AMP form of a page",
    "outputtype=amp": "the AMP form of a page",
    "amp_*": "what an AMP cache adds",
    "usqp": "what an AMP cache adds",
}

_NAMES = {name for name in TRACKING if not name.endswith("*")}
_BEGINNINGS = tuple(name[:-1] for name in TRACKING if name.endswith("*"))


def is_tracking(parameter: str) -> bool:
    """Whether this part of a query, such as "ref=front", is in the table."""
    parameter = parameter.lower()
    name = parameter.partition("=")[0]
    return parameter in _NAMES or name in _NAMES or name.startswith(_BEGINNINGS)
