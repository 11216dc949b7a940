"""Common given names of all languages together, since the news of each is full of people of others.

Enough to tell a person from a company; no register of names. Those of a language stand in its folder.
"""

from clippings.languages import LANGUAGES
from clippings.languages.en.given_names import SHORT
from clippings.languages.word_lists import words

__all__ = ["FAMILY_FIRST", "GIVEN", "MEN", "SHORT", "WOMEN"]  # short forms of other languages are not written down

# Names from languages that have no folder: Arabic, Indian, African, East Asian, Scandinavian, Polish.
_OTHER_MEN = words(
    """abdul ahmad ahmed amir anders anil arjun björn hamid hassan henrik ibrahim imran karim kofi kwame mehdi
    mikael milan mohamed mohammad mohammed muhammad rachid rahul raj sunil tariq vikram youssef yusuf"""
)
_OTHER_WOMEN = words(
    """agnieszka aiko aisha amina anjali ewa layla leila małgorzata meera priya sunita yasmin yuki zeinab"""
)

MEN = _OTHER_MEN.union(*(known.men for known in LANGUAGES.values()))
WOMEN = _OTHER_WOMEN.union(*(known.women for known in LANGUAGES.values()))
GIVEN = MEN | WOMEN

# Family names that stand before the given name; a name of these and two or more further syllables begins with it.
FAMILY_FIRST = words(
    """ban bae chen cheng cho choi deng feng gao guo han ho hong hu huang hwang jang jeong jiang jung kang kim kwon lee
    li liang lim lin liu luo ma mao moon nguyen pak park pham ri roh ryu seo shin sin song sun tan tang tran wang
    wen wu xi xie xu yang ye yoo yoon yu yun zeng zhang zhao zheng zhou zhu"""
)
