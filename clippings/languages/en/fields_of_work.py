"""English words for what somebody does, by field of work; a word with several senses stands in several fields."""

from collections.abc import Mapping

# A "leader" can be anybody; what is led tells the field: "police chief", "head of the police". Not what people of other
# fields lead before or after that: a union, rebels, a bank.
LEADERS = "leader chief head boss"
LED: Mapping[str, str] = {
    "politics": """party opposition majority minority senate house congress parliament parliamentary congressional
        caucus coalition democratic republican labour conservative liberal tory""",
    "forces": "police army navy force fire",
    "business": "business company airline industry",
    "faith": "church religious spiritual",
    "arts": "band orchestra choir",
}

FIELDS_OF_WORK: Mapping[str, str] = {
    "politics": """senator sen representative rep congressman congresswoman lawmaker legislator governor gov
        president mayor minister chancellor premier politician councilman councilwoman councillor councilor alderman
        ambassador envoy diplomat secretary undersecretary lobbyist strategist candidate nominee""",
    "law": "judge justice magistrate lawyer attorney prosecutor solicitor barrister counsel defender general",
    "arts": """actor actress singer songwriter musician guitarist bassist drummer cellist violinist pianist
        trumpeter vocalist soprano tenor baritone rapper comedian filmmaker director producer painter artist
        sculptor illustrator cartoonist photographer poet novelist playwright screenwriter author writer composer
        conductor choreographer dancer""",
    "media": """journalist reporter correspondent anchor broadcaster presenter host columnist editor sportscaster
        commentator blogger podcaster producer cartoonist photographer author writer""",
    "sport": """player footballer striker midfielder goalkeeper goaltender goalscorer defender winger guard
        quarterback linebacker lineman cornerback shortstop outfielder infielder pitcher catcher bowler batsman
        wicketkeeper cricketer captain coach cyclist boxer wrestler golfer swimmer sprinter runner skier skater
        rower gymnast jockey racer referee umpire grandmaster""",
    "science": """scientist economist philosopher professor lecturer researcher scholar historian sociologist
        biologist physicist chemist astronomer mathematician statistician psychologist geologist ecologist
        climatologist meteorologist seismologist anthropologist archaeologist linguist theologian epidemiologist
        virologist engineer author writer director""",
    "business": """executive banker businessman businesswoman billionaire millionaire mogul tycoon magnate financier
        investor entrepreneur broker restaurateur hotelier economist engineer president director officer""",
    "forces": """general gen colonel col captain capt lieutenant lt sergeant sgt admiral commander soldier airman
        officer trooper constable policeman policewoman sheriff guard pilot""",
    "space": "astronaut pilot explorer commander engineer",
    "faith": """pastor bishop archbishop priest nun monk rabbi imam cardinal pope reverend rev chaplain preacher
        cleric missionary theologian""",
    "throne": "king queen prince princess duke duchess",
    "medicine": """physician surgeon neurosurgeon psychiatrist nurse midwife dentist paramedic pharmacist
        epidemiologist virologist""",
    "building": "architect engineer electrician plumber carpenter",
    "land": "farmer rancher fisherman",
    "kitchen": "chef baker butcher restaurateur",
}
