"""Common given names of Dutch speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """alexander anton arnold bernard daniel david dennis dirk hans jan johan lars lucas marcel martin max oscar
    otto patrick paul peter simon stefan sven thomas tim tom victor vincent"""
)
WOMEN = words(
    """agnes alice anja anke anna anne annette annie astrid barbara beatrix carla caroline charlotte christina
    claudia denise diana elisabeth ella ellen emma esther eva helena ida ingrid irene jacqueline janet julia karin
    laura linda lisa maria marianne marina marion marlene martina monique nancy nicole nina nora olga patricia paula
    petra rita rosa ruth sandra sara sarah simone sofia sonia sophie sylvia tina ursula vanessa vera victoria wanda
    yvonne"""
)
# For either sex. They prove a name only where little else is expected: on a line near a headline.
RARER = words(
    """aad aaf aafke aaltje aart adri adriaan akke alie amke anitra ankie anna-maria anneke annelien annelies anneloes
    annemiek annemieke annet anniek antoon arend arie arjan arjen arjo arnoud arnout aron atie auke babette barend
    bartel bas bastiaan bauke bente bep berend bert bertus bien boudewijn bouke brechje brecht brigitta broos
    camiel carel carlijn carolien cas casper cato cees chiel christiaan christien claartje clasine coen cor corien
    corine corneel cornelie cornelis corrie corry daan daniëlle derk dewi diederick diederik dieke dieuwertje dik
    dineke dirk-jan ditte djoke dolf domien doortje dorien douwe driek dries edo eefje eefke eelco eelke eline els
    elselien elsemieke emiel emmie emmy esmee evelien evert ewoud femke fenna ferdi fien floor floortje floris
    fokke fons frans fransje frederieke freek frits froukje gabriëlle geertje geertruida gerben gerdien gerlof
    gerrie gerrit gert-jan gertjan gerty gijs gijsbert godelieve godfried goedele govert greet greetje griet
    grietje guus guusje haico hanneke hannie harm harmen harrie hein heleen hendrika hendrike henk henriëtte
    hessel hetty hidde hilbert hiske hubrecht huib huibert huub ijsbrand ine ineke jaak jaap jacco jacoba jacobien
    jan-willem janneke jannes jannetje jannie jasmijn jef jelle jelmer jeroen jet jetske jette jitske joep joeri
    joke jolande jolien jolijn joop joos joost jorn jorrit jos josefien josien jouke joziens jurgen jurjen
    jurriaan kaat karien karlijn karolien karst kasper katelijne katrien katrijn kees klaartje klaske koen
    koenraad koos krijn kristel kristien lambert leen leendert leentje lennard leontien leontine lianne lidewij
    lidwien lies liesbet liesbeth lieselot liesje lieske lieve lieven linde lisanne loek loes lonneke lourens
    lowie lubbert ludo luuk maaike maarten maartje margje margreet margriet marije marijke marijn marijne mariska
    mariëlle mariëtte marja marjan marjo marjolein marjolijn marjon marleen marloes marlou marnix marre marte
    marten martien martijn mathijs matthijs maurits menno merel merijn merlijn michiel mieke mien miep milou minke
    mirte mirthe myrte myrthe nanda natascha neeltje nelleke niek nienke noor noortje noud nynke onno paulien
    peter-jan petronella pien pier piet pieter pieter-jan pieternel pim piotr pleun puck quinten quirijn raf
    reinier reinoud reinout rembrandt remco remi renske reyer rieke rien riet rijk rik rinske rinus robbert
    robert-jan rochus roel roeland roelof rogier roos roosmarijn rudie rutger ruud sabien sander sanne sanneke
    sarah-jane sebastiaan sem sevda sicco siebe siebren sien sietse sietske sjaak sjaan sjef sjoerd sjors stefaan
    stien stijn suus sybren sytske teun teunis teus theodoor thijs thom tijmen tijs tineke tinneke titia tjalling
    tjeerd toine tonnie toos trees trijntje truus twan veerle veronique wander wannes ward wendelien wessel wiebe
    wies wieske wilbert wilco willeke willem willem-jan willemien willemijn wim wina wineke wout wouter wubbo yara
    ynske yorick youp zoë"""
)
