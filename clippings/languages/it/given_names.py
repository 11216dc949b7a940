"""Common given names of Italian speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """alberto alessandro andrea angelo antonio bruno carlo claudio daniel diego emmanuel francesco giorgio giovanni
    giuseppe luca manuel marco mario paolo roberto salvador sergio"""
)
WOMEN = words(
    """adriana alice andrea angela angelica anita anna antonia barbara beatrice carla carmen cecilia chiara clara
    claudia cristina daniela diana elena emma eva francesca gina giulia gloria helena irene laura linda lisa lucia
    maria marina martina michelle monica nadia natalia nicole nora olga olivia patricia paula regina rita roberta
    rosa sabrina sara silvia sofia sonia stella teresa valentina vanessa vera veronica victoria"""
)
# For either sex. They prove a name only where little else is expected: on a line near a headline.
RARER = words(
    """achille adalberto adelina agata agnese agostino alda alessio alfio alida alvise ambra ambrogio amedeo amerigo
    ancilla andreina angiola angiolo aniello annabella annamaria annarita annibale annunziata antonello antonietta
    antonino arcangelo arianna armanda arrigo assunta attilio azzurra baldassarre bartolomeo battista benedetta
    benedetto beniamino bernardino biagio bice bonaventura brando brigida brunella brunello brunetto calogero
    camillo candida carlotta carmela carmine catia cesare cinzia claretta clelia clementina cloe concetta corrado
    cosetta cosimo cosmo costantino costanza cristiana cristoforo damiana damiano danila danio dario debora
    demetrio desiderio diletta dino domitilla donatella donato doriana doriano duccio duilio edmondo edoardo
    efisio egidio egle elettra elio elisabetta emanuela emidio enea enrica enza ercole eriberto ermanno
    ermenegildo ermes eros ersilia ettore eustachio evelina ezio fabia fabiano fabrizia fabrizio fausta feliciano
    ferdinando ferruccio fiammetta filiberto filippa fiora fiorella fiorenza fiorenzo flaminia flaminio floriana
    floriano folco fosca franca fulvia fulvio furio gaetana gaetano gaia galeazzo gaspare gavino gennaro genoveffa
    germana germano gerolamo gherardo giacinta giacinto giacoma giacomina giada giambattista giampaolo giampiero
    giancarla gianfranca gianfranco gianluca gianluigi gianmarco gianmaria gianna giannina giannino gianpaolo
    gianpiero giansandro gigliola gilda ginevra gino gioacchino gioele giordana giordano giorgina giosuè
    giovannella giovannino giraldo girolamo giuditta giuliana giuliano giuseppa giuseppina giusi giustina giustino
    giusto glauco goffredo graziana graziano graziella guendalina guerrino guglielmina guglielmo igina iginio
    ignazio ilario ileana ilenia immacolata innocenzo iolanda isacco isotta italo ivano ivo ivonne jacopo
    katiuscia lamberto lando lanfranco lapo lavinia leone leonello leonida letizia liberato licia lilia lino
    lionello liviana livio lodovica lodovico loredana lorella lorenza lucetta lucilla lucrezia ludovica ludovico
    luigia luigina luisella maddalena mafalda maggiorino maicol manfredi manfredo manlio manola marcantonio
    marcello margherita mariagrazia mariangela marianna marilena marilina marilù marinella marino mariolina
    marisella maristella massimiliana massimiliano matilde mattia maurizia michelangelo milva mimma mimmo mirella
    mirto mita morena moreno mosè naide nando natalino nazario nazzareno nello nerina nerio nevio niccolò nicla
    nicoletta nicolo nicolò ninfa nino novella nunzia nunzio oddo odoardo olimpia olindo ombretta ondina onofrio
    orazio oreste orfeo orietta ornella orsola orsolina ortensia ottavia ottaviano ottavio ottone palmira palmiro
    pancrazio paolina paride pasquale pasqualina pasqualino patrizio pellegrino piera pierangela pierangelo
    pierfrancesco pierfranco piergiorgio pierino pierluigi piermario piero pierpaolo piersandro pina pino pinuccia
    pio placido pompeo porzia quintino quirino rachele raffaele raffaella raffaello raimonda raimondo regolo
    remigio renzo riccarda rinaldo rino rolando romilda romolo rosalba rosalia rosangela rosaria roselina rosella
    rosita rossana rossella rosy rufina ruggero ruggiero sabatino sabino samuela samuele sandro sante santina
    santino saverio savina savino sebastiana sebastiano selvaggia serafina serafino severo sibilla sigismondo
    silvano silvestro simonetta siro stanislao sveva tancredi tarcisio tazio tecla telemaco teresina tiberio tito
    tiziana tiziano tommasina tonino torquato tosca tristano tullia tullio ubaldo uberto vanda vanna vanni vasco
    venanzio venceslao vincenza violetta virginio vita vitale vito vittore vittoria vittorio vivaldo vladimiro
    zeno"""
)
