"""Common given names of German speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """adolf albert alexander alfred andreas anton arnold benjamin bernd bruno christian christoph daniel david dean
    dennis dieter dirk ernst felix florian franz friedrich gerhard gustav günter günther hans heinrich heinz helmut
    hugo jan jens joachim johann jonathan josef juergen julian jörg jürgen karl klaus kurt leo leon leonard lucas
    marcel marcus markus martin mathias matthias max michael moritz nikolai oliver oskar otto patrick paul peter
    philip rené robert roland rudolf samuel sebastian simon stefan sven theo thomas thorsten tim tom ulrich uwe
    valentin viktor walter werner wilhelm wolfgang"""
)
WOMEN = words(
    """agnes andrea angela angelica anita anja anke anna anne annette antonia astrid barbara beatrix birgit brenda
    brigitte carmen charlotte christina christine clara claudia cristina daniela diana doris edith elena elisabeth
    ella emma erika eva florence greta gretchen hannah heidi heike helena helene ida ingeborg ingrid irene isabel
    jenny jessica julia karen karin katarina katharina katja kristin laura lena linda lisa maria marianne marie
    marina marion marlene martha martina melanie michelle monika nadia natalie nicole nina nora olga olivia patricia
    paula petra regina renate rita rosa ruth sabine sabrina sandra sara sarah silke silvia simone sofia sonia sophia
    sophie stella stephanie susanne sylvia tina ursula ute valentina vanessa vera veronica victoria"""
)
