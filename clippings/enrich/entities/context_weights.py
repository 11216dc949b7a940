"""The votes of the words around a name, and what each weighs."""

from clippings.documents import EntityType

Vote = tuple[EntityType, float]

# The weight of each vote, where a mention by the model counts 1.
TITLE = 2.0  # "President X"
NOUN = 2.2  # "the lawyer X", "X is a village"
STATE = 1.5  # "X, Ohio"
LIFE = 2.0  # "X (born 1950)", "X, 45,"
DONE = 1.0  # "X was founded"
MEMBER = 1.8  # "a member of X"
WHERE = 0.8  # "at X", "X, where"
INSIDE = 1.1  # "in X", "Ann Reed, 45, of X"
SPEECH = 1.0  # "said X", "X, who"
HAS = 1.5  # "X's wife", "X's shareholders"
PRONOUN = 0.8  # "X ... he" before the next name
THE = 1.0  # "the X of", "X, which": not a person
PLURAL = 1.4  # "X have signed"
TIME = 1.4  # "during the X"; too little for a word that only this shows
QUOTED, QUOTED_WORD = 1.0, 1.2  # the name alone between quotation marks; the same for a single word
OWN = 1.0  # "X shares"
BASED = 1.5  # "Ohio-based X"
LISTED = 1.4  # "X (NYSE: XYZ)"; too little for a row of capitals in a headline
