"""What a person may be, in English. A word that is also a frequent surname is left out."""

from clippings.languages.word_lists import words

ROLES = words(
    """accountant activist actor actress adviser advisor advocate aide airman alderman ambassador analyst anchor
    anthropologist archaeologist archbishop architect archivist astronaut astronomer attorney auditor author
    banker barrister bassist billionaire biologist bishop blogger boss broadcaster broker businessman
    businesswoman campaigner candidate captain cardinal cartoonist cellist chairman chairwoman chancellor
    chaplain chef chemist chief choreographer client clerk climatologist coach colleague columnist comedian commander
    commentator commissioner composer conductor congressman congresswoman constable consultant coordinator
    correspondent councillor councilman councilor councilwoman counsel counsellor counselor critic curator
    cyclist dancer democrat dentist deputy designer detective diplomat director doctor drummer ecologist
    economist editor electrician engineer entrepreneur envoy epidemiologist executive expert farmer father
    filmmaker financier firefighter fisherman footballer founder geologist goalkeeper golfer governor guard guitarist
    hairdresser head headmaster headmistress headteacher historian host hotelier illustrator imam inspector
    investigator jockey journalist judge king lady lawmaker lawyer leader lecturer legislator liberal
    libertarian librarian lieutenant linguist lobbyist manager mathematician mayor mechanic meteorologist
    midfielder midwife minister mogul mother musician negotiator neighbor neighbour neurosurgeon nominee
    novelist nun nurse officer official operative opponent organiser organizer owner painter paramedic partner
    pastor pharmacist philanthropist philosopher photographer physician physicist pianist pilot player
    playwright plumber podcaster poet policeman policewoman politician pollster pope premier presenter president
    priest prime prince princess principal producer professor prosecutor provost psychiatrist psychologist
    publisher quarterback queen rabbi ranger rapper rapporteur realtor rector referee reporter representative
    republican researcher restaurateur reverend rival sailor scholar scientist screenwriter sculptor secretary
    seismologist senator sergeant sheriff shopkeeper singer skier socialist sociologist soldier solicitor
    songwriter speaker spokesman spokesperson spokeswoman sprinter star statistician strategist striker student
    superintendent surgeon survivor swimmer teacher theologian therapist trainer treasurer trooper
    undersecretary veteran veterinarian violinist virologist vocalist volunteer waiter waitress warden whip
    widow wrestler writer"""
)
