"""English words for games between teams."""

from clippings.languages.word_lists import words

SPORT_WORDS = words(
    """league premiership match game striker midfielder goalkeeper coach half-time halftime tournament championship
        championships playoff playoffs play-off play-offs semifinal semi-final quarterfinal quarter-final inning
        innings wicket wickets quarterback touchdown touchdowns homer homered homers pitcher rebounds scorer equaliser
        equalizer winger fixture fixtures standings unbeaten tries preseason pre-season batsman bowler rugby soccer
        football baseball basketball hockey cricket handball volleyball relegation relegated promoted squad club goals
        season goalless seeded semifinals quarterfinals nfl nba nhl mlb uefa fifa"""
)

# Before a headline, in capitals: "SOCCER - ORLA BEAT VINT".
SPORTS = words(
    """soccer football baseball basketball hockey cricket rugby tennis golf athletics cycling boxing handball volleyball
        softball badminton squash swimming skiing skating sumo nfl nba nhl mlb"""
)

BEAT = words(
    """beat beats defeated defeats edged edges downed trounced thrashed routed outscored outplayed whipped blanked
        crushed hammered shocked stunned upset eliminated host hosts hosted visit visits face faces faced play plays
        played meet meets overcame thumped beaten joined rejoined against"""
)

GAME_VERBS = BEAT | words(
    """won win wins lost lose loses drew draw draws tied trailed led leads scored equalised equalized advanced qualified
        clinched slumped stay stayed remain remained dropped"""
)

GAME_WORDS = words(
    """win wins victory victories defeat defeats loss losses draw draws tie match game lost won drew beaten triumph
        goals points signed signing transfer"""
)

REACH_OF_GAMES = {"over": 3, "to": 2, "with": 3, "by": 3, "from": 2, "at": 1, "between": 1}
