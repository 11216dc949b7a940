"""Common given names of all languages together, since the news of each is full of people of others.

Enough to tell a person from a company; no register of names. Those of a language stand in its folder.
"""

from clippings.languages.de import given_names as de
from clippings.languages.en import given_names as en
from clippings.languages.es import given_names as es
from clippings.languages.fr import given_names as fr
from clippings.languages.it import given_names as it
from clippings.languages.nl import given_names as nl
from clippings.languages.pt import given_names as pt
from clippings.languages.ru import given_names as ru
from clippings.languages.word_lists import words

_FOLDERS = (en, fr, de, es, ru, it, pt, nl)

# Names from languages that have no folder: Arabic, Indian, African, East Asian, Scandinavian, Polish.
_OTHER_MEN = words(
    """abdul ahmad ahmed amir anders anil arjun björn hamid hassan henrik ibrahim imran karim kofi kwame mehdi
    mikael milan mohamed mohammad mohammed muhammad rachid rahul raj sunil tariq vikram youssef yusuf"""
)
_OTHER_WOMEN = words(
    """agnieszka aiko aisha amina anjali ewa layla leila małgorzata meera priya sunita yasmin yuki zeinab"""
)

MEN = _OTHER_MEN.union(*(folder.MEN for folder in _FOLDERS))
WOMEN = _OTHER_WOMEN.union(*(folder.WOMEN for folder in _FOLDERS))
GIVEN = MEN | WOMEN
SHORT = en.SHORT  # short forms of other languages are not written down

# Family names that stand before the given name; a name of these and two or more further syllables begins with it.
FAMILY_FIRST = words(
    """ban bae chen cheng cho choi deng feng gao guo han ho hong hu huang hwang jang jeong jiang jung kang kim kwon lee
    li liang lim lin liu luo ma mao moon nguyen pak park pham ri roh ryu seo shin sin song sun tan tang tran wang
    wen wu xi xie xu yang ye yoo yoon yu yun zeng zhang zhao zheng zhou zhu"""
)
