"""Common given names of all languages together, since the news of each is full of people of others.

Enough to tell a person from a company; no register of names. Those of a language stand in its folder.
"""

from clippings.languages import LANGUAGES
from clippings.languages.en.given_names import SHORT
from clippings.languages.word_lists import words

__all__ = ["FAMILY_FIRST", "GIVEN", "MEN", "SHORT", "WOMEN"]  # short forms of other languages are not written down

# Names from languages that have no folder, or another script: Arabic, Indian, African, East Asian, Nordic, Slavic.
_OTHER_MEN = words(
    """
    abbas abdallah abdelaziz abdelkader abdul abdullah abhishek adel adnan ahmad ahmed ahmet ajay akbar akira
    akram aleksei alexey amir amit anand anatoly anders andrey andrzej anil anwar ariel arjun arne arvind ashok
    ashraf asif avraham ayman aziz bashar bengt bilal binyamin bjorn björn bogdan deepak dinesh dragan dusan ehud
    evgeny faisal farouk fouad fredrik fyodor ganesh gennady ghassan gheorghe gopal goran grigory gunnar habib
    hafez haider haile hakim hamid harald harish hassan henrik hideki hideo hiroshi hosni hossein husain hussein
    ibrahim ichiro ijaz ilya imran ingvar inzamam ismail jacek jalal javad javed jawaharlal jerzy jiri jomo jorgen
    junichiro jörgen kamal kapil karel karim kazuo kenji khaled khalid kirill kiyoshi kjell knut kofi koichi
    konstantin krzysztof kwame lech leif leszek maciej magnus mahesh mahmoud mahmud manmohan manoj mansour marek
    mariusz marwan masahiro masao mats maxim mehdi mehmet menachem mesut michal mihai mikael mikko milan milos
    miroslav mitsuo moammar mohamed mohammad mohammed mohan mohsen moshe muammar muhammad mukesh murat mustafa
    nabil naoto narendra naresh nasser nawaz nebojsa nicolae nikita nikolay nils nitin noboru novak olaf olof
    olusegun ondrej osama osamu pavel pekka pervez petr piotr prakash pramod pyotr qassem rachid radovan rafik
    rahul raj rajesh rajiv rakesh ramesh rashid ratko ravi recep reza rohit ruslan ryszard ryutaro saad sachin
    saddam saeed salah saleh salim salman sami samir sanjay satish satoshi shahid shigeru shimon shinji shinzo
    shoaib slawomir slobodan stanislav stanislaw sudhir suleyman sunil suresh svein sverre tadeusz takashi takeshi
    tarek tariq tetsuo thabo timo tomasz tomiichi torsten toshiki traian ulf vaclav vadim valery vasily vijay
    vikram vinod virender vitaly vladislav vojislav vyacheslav walid waqar wasim wojciech yasir yasser yasuhiro
    yasuo yevgeny yitzhak yoshihiro yoshiro youssef yukio yury yusuf zbigniew zdenek zeljko ziad zoran
    """
)
_OTHER_WOMEN = words(
    """
    agnieszka aiko aisha aleksandra amina anastasia anjali annika benazir britta danuta deepa ekaterina elin ewa
    galina geeta golda grazyna gunilla hanan hanne indira jadwiga jelena katarzyna kavita keiko kerstin khadija
    kirsi ksenia lakshmi larisa layla leila ljubica ludmila lyudmila malgorzata mariam małgorzata meena meera
    mette milica nadezhda naoko natalya ngozi nisha oksana pooja priya priyanka rania rekha salma samira sigrid
    siri snezana solveig sunita sushma tansu tatyana ulrika vesna yasmin yekaterina yelena yoko yuki yulia yumi
    zahra zeinab zofia zoya zuzana
    """
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
