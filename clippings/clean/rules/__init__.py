"""The table of rules, by kind, in the order in which a line is tried against them."""

from clippings.clean.rules.appeals import APPEAL_RULES
from clippings.clean.rules.comments import COMMENT_RULES
from clippings.clean.rules.credits import CREDIT_RULES
from clippings.clean.rules.links import LINK_RULES
from clippings.clean.rules.payment import PAYMENT_RULES
from clippings.clean.rules.words import WORD_RULES

RULES = COMMENT_RULES + WORD_RULES + LINK_RULES + PAYMENT_RULES + APPEAL_RULES + CREDIT_RULES
