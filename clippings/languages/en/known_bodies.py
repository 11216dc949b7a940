"""English names of bodies that are one word and the name of nothing else: no surname, town or common word.

Only closed classes are listed: unions of states and their agencies, parliaments, secret services, leagues, news
agencies, broadcasters, and what everybody uses on the web. The model takes many of them for persons or products. Other
companies are left to it.
"""

from clippings.languages.word_lists import words

_UNIONS = words(
    """nato asean opec unesco unicef unhcr unrwa g7 g8 g20 g-7 g-8 g-20 mercosur ecowas apec oecd imf wto iaea interpol
        europol frontex eurostat"""
)
_OF_STATES = words(
    """kremlin pentagon knesset bundestag bundesrat bundeswehr bundesbank duma sejm riksdag storting folketing mi5 mi6
        fbi cia nsa nasa kgb fsb gchq mossad nypd lapd usaid"""
)
_MOVEMENTS = words("hamas hezbollah hizbollah fatah likud isil daesh plo farc greenpeace oxfam wikileaks")
_LEAGUES = words("fifa uefa ioc nba nfl nhl ncaa nascar")
_NEWS = words(
    """reuters afp xinhua interfax itar-tass tass kyodo yonhap upi bbc cnn nbc cbs msnbc cnbc npr itv espn mtv hbo
        univision politico newsweek"""
)
_NETWORKS = words(
    """twitter facebook instagram youtube whatsapp linkedin snapchat reddit tiktok myspace wikipedia google yahoo ebay
        netflix microsoft"""
)

KNOWN_BODIES = _UNIONS | _OF_STATES | _MOVEMENTS | _LEAGUES | _NEWS | _NETWORKS
