"""Common given names of the languages that are read: enough to tell a person from a company, no register of names."""

from clippings.languages.word_lists import words

MEN = words(
    """aaron abdul abraham adam adolf adrian ahmad ahmed alain alan albert alberto alejandro aleksandr alessandro alex
    alexander alexandre alexei alfred ali allan allen amir anders andre andrea andreas andrei andrew andré andy
    angelo anil anthony antoine anton antonio arjun arnold arthur augusto baptiste barry ben benjamin benoît bernard
    bernd bill billy björn bob bobby boris brad brandon brendan brett brian bruce bruno bryan calvin carl carlo
    carlos cesar charles charlie chris christian christoph christophe christopher claude claudio clifford clément
    colin craig cédric dale damian daniel darren dave david dean denis dennis derek desmond didier diego dieter dirk
    dmitri dmitry dominic don donald douglas dwight earl ed eddie edgar eduardo edward edwin emmanuel enrique eric
    erik ernest ernst ethan eugene evan fabien fabrice felix fernando florian francesco francis francisco franck
    francois frank franklin franz françois fred frederic frederick friedrich frédéric gabriel gary gavin gene
    geoffrey george georges gerald gerard gerhard gilbert gilles giorgio giovanni giuseppe glenn gordon graham greg
    gregory grégoire guillaume gustav guy gérard günter günther hamid hans harold harry harvey hassan heinrich heinz
    helmut henri henrik henry herbert herman howard hubert hugh hugo ian ibrahim ignacio igor imran ivan jack jacob
    jacques jake james jamie jan jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim
    joao joe joel johan johann john johnny jon jonathan jordan jorge jose josef joseph josh joshua josé juan juergen
    jules julian julien justin jérôme jörg jürgen karim karl keith ken kenneth kevin klaus kofi kurt kwame kyle
    lance larry lars laurent lawrence lee leo leon leonard leonid lewis lloyd louis loïc luc luca lucas luis luiz
    luke manuel marc marcel marco marcus mario mark markus martin marvin mathias mathieu matt matthew matthias
    maurice max maxime mehdi melvin michael michel miguel mikael mike mikhail milan mohamed mohammad mohammed moritz
    morris muhammad nathan neil nicholas nick nicolas nigel nikolai norman noé oleg oliver olivier omar oscar oskar
    otto owen pablo paolo pascal patrick paul pedro peter phil philip philippe phillip pierre rachid rafael rahul
    raj ralph ramiro ramon randy raphaël raul ray raymond rene rené ricardo richard rick rob robert roberto rodney
    rodrigo roger roland romain ron ronald ross roy rudolf russell ryan rémi salvador sam samuel santiago scott sean
    sebastian serge sergei sergey sergio seth simon stan stanley stefan stephane stephen steve steven stuart
    stéphane sunil sven sébastien tariq ted terry theo theodore thibault thierry thomas thorsten théo tim timothy
    toby todd tom tommy tony travis trevor tyler ulrich uwe valentin vernon victor vikram viktor vincent vladimir
    wade wallace walter warren wayne werner wilhelm will william willie wolfgang xavier yann yannick youssef yuri
    yusuf yves zachary éric"""
)
WOMEN = words(
    """abigail adriana agnes agnieszka aiko aisha alexandra alexis alice alicia alison allison amanda amelia amina amy
    ana anaïs andrea angela angelica anita anja anjali anke ann anna anne annette annie antonia ashley astrid audrey
    aurélie barbara beatrice beatrix becky bella bernadette beth betty beverly birgit brenda bridget brigitte
    brittany camille carla carmen carol carole caroline carolyn catherine cathy cecilia celine charlotte chelsea
    cheryl chiara chloe chloé christina christine cindy claire clara claudia colette connie cristina cynthia céline
    daniela danielle dawn deborah debra delphine denise diana diane dolores donna doris dorothy edith eileen elaine
    eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erika erin estelle esther eva evelyn ewa
    fatima fiona florence frances francesca françoise gabriela gail gaëlle geraldine gina giulia gloria grace greta
    gretchen hannah heather heidi heike helen helena helene hillary holly hélène ida ingeborg ingrid inès irene
    irina isabel isabelle jackie jacqueline jane janet janice jean jeanne jenna jennifer jenny jessica jill joan
    joanna jocelyn josephine joyce juanita judith judy julia julie juliette june karen karin katarina kate katharina
    katherine kathleen kathryn kathy katie katja kelly kim kimberly kristen kristin laura lauren laurence layla leah
    leila lena leslie lillian linda lisa liz lori louise lucia lucie lucy lucía lydia léa madeleine maggie manon
    margaret margarita marguerite maria marianne marie marina marion marjorie marlene martha martina martine mary
    maureen małgorzata meera megan mei melania melanie melinda melissa mercedes michelle mireille miriam moira molly
    monica monika monique muriel mélanie nadia nadège nancy naomi natalia natalie nathalie nicole nina nora norma
    océane odile olga olivia pamela patricia paula pauline peggy petra philippa phyllis pilar priscilla priya rachel
    rebecca regina renate renée rita roberta robin rosa rosalind rose rosemary ruth sabine sabrina sally samantha
    sandra sara sarah sharon sheila shirley silke silvia simone sofia soledad sonia sophia sophie stella stephanie
    stéphanie sunita susan susanne suzanne svetlana sylvia sylvie ségolène tamara tammy tanya tatiana teresa theresa
    tiffany tina tracy ursula ute valentina valerie vanessa vera veronica victoria virginie vivian véronique wanda
    wendy whitney yasmin yolanda yuki yvonne zeinab zoe zoé élodie éléonore émilie"""
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
