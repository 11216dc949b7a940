"""Common given names of the languages that are read: enough to tell a person from a company, no register of names."""

from clippings.enrich.naming import words

MEN = words(
    """aaron abdul abraham adam adolf adrian ahmad ahmed alain alan albert alberto alejandro aleksandr alessandro alex
    alexander alexandre alexei alfred ali allan allen amir anders andre andrea andreas andrei andrew andy angelo
    anthony antoine anton antonio arnold arthur augusto barry ben benjamin bernard bernd bill billy bob bobby boris
    brad brandon brendan brett brian bruce bruno bryan calvin carl carlo carlos cesar charles charlie chris
    christian christoph christophe christopher claude claudio clifford colin craig dale damian daniel darren dave
    david dean denis dennis derek didier diego dieter dirk dmitri dmitry dominic don donald douglas dwight earl ed
    eddie edgar eduardo edward edwin emmanuel enrique eric erik ernest ernst ethan eugene evan felix fernando
    florian francesco francis francisco franck francois françois frank franklin franz fred frederic frederick
    friedrich gabriel gary gavin gene geoffrey george georges gerald gerard gerhard gilbert gilles giorgio giovanni
    giuseppe glenn gordon graham greg gregory guillaume gustav guy hans harold harvey harry hassan heinrich heinz helmut
    henri henry herbert herman howard hubert hugh hugo ian ibrahim igor ivan jack jacob jacques jake james jamie jan
    jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joao joe joel johan johann john
    johnny jon jonathan jordan jorge jose josé joseph josef josh joshua juan juergen jules julian julien jürgen
    justin karl keith kenneth ken kevin klaus kurt kyle lance larry laurent lawrence lee leo leon leonard leonid
    lewis lloyd louis luc luca lucas luis luiz luke manuel marc marcel marco marcus mario mark markus martin marvin
    mathieu matt matthew matthias maurice max mehdi melvin michael michel miguel mikael mike mikhail milan mohamed
    mohammad mohammed moritz morris muhammad nathan neil nicholas nick nicolas nigel nikolai norman oleg oliver
    olivier oscar oskar otto owen pablo paolo pascal patrick paul pedro peter phil philip philippe phillip pierre
    rafael ralph ramon randy raul ray raymond rene rené ricardo richard rick rob robert roberto rodney roger roland
    ron ronald ross roy rudolf russell ryan salvador sam samuel scott sean sebastian serge sergei sergey sergio seth
    simon stan stanley stefan stephane stéphane stephen steve steven stuart ted terry theo theodore thierry thomas
    tim timothy toby todd tom tommy tony travis trevor tyler ulrich valentin vernon victor viktor vincent vladimir
    wade wallace walter warren wayne werner wilhelm will william willie wolfgang xavier yann yuri yves zachary"""
)
WOMEN = words(
    """abigail adriana agnes aisha alexandra alexis alice alicia alison allison amanda amelia amina amy ana andrea
    angela angelica anita ann anna anne annette annie antonia ashley audrey barbara beatrice becky bella bernadette
    beth betty beverly brenda bridget brigitte brittany camille carla carmen carol carole caroline carolyn catherine
    cathy cecilia celine charlotte chelsea cheryl chiara chloe christina christine cindy claire clara claudia
    colette connie cristina cynthia daniela danielle dawn deborah debra delphine denise diana diane dolores donna
    doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erika erin
    esther eva evelyn fatima fiona florence frances francesca françoise gabriela gail geraldine gina giulia gloria
    grace greta gretchen hannah heather heidi helen helena helene hélène hillary holly ida inès ingrid irene irina
    isabel isabelle jackie jacqueline jane janet janice jean jeanne jenna jennifer jenny jessica jill joan joanna
    jocelyn josephine joyce juanita judith judy julia julie juliette june karen karin katarina kate katharina
    katherine kathleen kathryn kathy katie kelly kim kimberly kristen kristin laura lauren laurence leah lena leslie
    lillian linda lisa liz lori louise lucia lucie lucy lydia madeleine maggie margaret margarita maria marguerite
    marianne marie marina marion marjorie marlene martha martina martine mary maureen megan melania melanie melinda
    melissa mercedes michelle mireille miriam moira molly monica monika monique muriel nadia nancy naomi natalia
    natalie nathalie nicole nina nora norma odile olga olivia pamela patricia paula pauline peggy petra phyllis
    priscilla rachel rebecca regina renate renée rita roberta robin rosa rosalind rose rosemary ruth sabine sabrina
    sally samantha sandra sara sarah sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie
    susan susanne suzanne svetlana sylvia sylvie tamara tammy tanya tatiana teresa theresa tiffany tina tracy ursula
    valentina valerie vanessa vera veronica véronique victoria virginie vivian wanda wendy whitney yolanda yvonne
    zoe"""
)
GIVEN = MEN | WOMEN

# Short forms that are no beginning of the name itself.
SHORT = {
    short: frozenset(full.split())
    for short, full in {
        "andy": "andrew", "art": "arthur", "becky": "rebecca", "bernie": "bernard", "beth": "elizabeth",
        "betty": "elizabeth", "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert",
        "cathy": "catherine", "charlie": "charles", "chuck": "charles", "cindy": "cynthia", "dave": "david",
        "debbie": "deborah", "dick": "richard", "ed": "edward edwin", "eddie": "edward", "frankie": "frank francis",
        "gerry": "gerald", "hank": "henry", "harry": "harold henry", "jack": "john", "jake": "jacob", "jeb": "john",
        "jenny": "jennifer", "jerry": "gerald jerome", "jim": "james", "jimmy": "james", "joe": "joseph",
        "johnny": "john", "kate": "katherine kathryn", "kathy": "katherine kathleen", "katie": "katherine",
        "larry": "lawrence", "liz": "elizabeth", "maggie": "margaret", "meg": "margaret megan", "mick": "michael",
        "mike": "michael", "molly": "mary", "nick": "nicholas", "patty": "patricia", "peggy": "margaret",
        "ricky": "richard", "rick": "richard", "ron": "ronald", "sally": "sarah", "steve": "stephen steven",
        "sue": "susan", "ted": "edward theodore", "teddy": "edward theodore", "terry": "terence", "tom": "thomas",
        "tommy": "thomas", "tony": "anthony", "vicky": "victoria", "will": "william", "willie": "william",
    }.items()
}  # fmt: skip

# Family names that stand before the given name; a name of these and two or more further syllables begins with it.
FAMILY_FIRST = words(
    """ban bae chen cheng cho choi deng feng gao guo han ho hong hu huang hwang jang jeong jiang jung kang kim kwon lee
    li liang lim lin liu luo ma mao moon nguyen pak park pham ri roh ryu seo shin sin song sun tan tang tran wang
    wen wu xi xie xu yang ye yoo yoon yu yun zeng zhang zhao zheng zhou zhu"""
)
