"""Common given names of English speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """aaron abraham adam adrian alan albert alex alexander alfred ali allan allen andrew andy anthony arnold arthur
    barry ben benjamin bernard bill billy bob bobby brad brandon brendan brett brian bruce bruno bryan calvin carl
    charles charlie chris christian christopher claude clifford colin craig dale damian daniel darren dave david
    dean dennis derek desmond dominic don donald douglas dwight earl ed eddie edgar edward edwin eric erik ernest
    ethan eugene evan felix francis frank franklin fred frederic frederick gabriel gary gavin gene geoffrey george
    gerald gerard gilbert glenn gordon graham greg gregory guy harold harry harvey henry herbert herman howard
    hubert hugh hugo ian jack jacob jake james jamie jan jason jay jeff jeffrey jeremy jerome jerry jesse jim jimmy
    joe joel john johnny jon jonathan jordan joseph josh joshua julian justin karl keith ken kenneth kevin kurt kyle
    lance larry lawrence lee leo leon leonard lewis lloyd louis luke marc marcus mark martin marvin matt matthew
    maurice max melvin michael mike morris nathan neil nicholas nick nigel norman oliver oscar otto owen patrick
    paul peter phil philip phillip ralph randy ray raymond richard rick rob robert rodney roger roland ron ronald
    ross roy russell ryan sam samuel scott sean sebastian seth simon stan stanley stefan stephen steve steven stuart
    ted terry theo theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler valentin vernon victor
    vincent wade wallace walter warren wayne will william willie zachary"""
)
WOMEN = words(
    """abigail adriana agnes alexandra alexis alice alicia alison allison amanda amelia amy ana andrea angela
    angelica anita ann anna anne annette annie antonia ashley astrid audrey barbara beatrice becky bella bernadette
    beth betty beverly bridget brittany carla carmen carol carole caroline carolyn catherine cathy cecilia celine
    charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colette connie cristina cynthia
    danielle dawn deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena
    elisabeth elise elizabeth ella ellen emily emma erica erika erin esther eva evelyn fiona florence frances
    gabriela gail geraldine gina gloria grace greta gretchen hannah heather heidi helen helena helene hillary holly
    ida ingrid irene isabel isabelle jackie jacqueline jane janet janice jean jenna jennifer jenny jessica jill joan
    joanna jocelyn josephine joyce juanita judith judy julia julie juliette june karen katarina kate katherine
    kathleen kathryn kathy katie kelly kim kimberly kristen kristin laura lauren leah lena leslie lillian linda lisa
    liz lori louise lucia lucy lydia madeleine maggie margaret margarita maria marianne marie marina marion marjorie
    marlene martha martina mary maureen megan mei melania melanie melinda melissa mercedes michelle miriam moira
    molly monica monique nadia nancy naomi natalia natalie nicole nina nora norma olga olivia pamela patricia paula
    pauline peggy petra philippa phyllis priscilla rachel rebecca regina rita roberta robin rosa rosalind rose
    rosemary ruth sabrina sally samantha sandra sara sarah sharon sheila shirley silvia simone sofia sonia sophia
    sophie stella stephanie susan suzanne sylvia tamara tammy tanya teresa theresa tiffany tina tracy ursula valerie
    vanessa vera veronica victoria vivian wanda wendy whitney yolanda yvonne zoe"""
)

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
