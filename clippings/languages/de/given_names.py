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
# For either sex. They prove a name only where little else is expected: on a line near a headline.
RARER = words(
    """adele adriane aldo alena alexa alina aljoscha alwin alwine anatol andi andrej anika anina anne-kathrin annegret
    annelie annemarie annett annina anselm antonie anuschka arian ariane armin arndt arno arnulf artur arved aurel
    aurelia bastian bea benedict benita berit berta berthold bertram birger birgitta birte burkhart cara carina
    carola catharina cathrin cedric celina christel christin christof cilly conny constantin cora cordula corina
    corinna cornelius cosima cyrill dagobert danny daria denny detlev dietmar dietrich doreen dorian dorina dorit
    dorothee dorte dörte eckart edda edelgard edeltraud eduard egbert ehrenfried eike ekkehard elfi eliane elias
    elmar elsa elsbeth emmerich enno erhard ernestine eugen eva-maria evelin eveline evi falk falko felizitas
    fiete filip finn florentine franka frauke freddy frederik frederike freya fridolin friedbert friedemann
    friederike friedhelm friedl friedrun frithjof gabi gaby gebhard geert gerd gerdi gereon gerhild gerit gernot
    gerold gert gertraud gesa gesche gideon gisa gisbert gitta gitte gundula gunnar gunter gunther götz hajo
    halina hanjo hanno hans-georg hans-joachim hans-jürgen hans-peter hans-ulrich hans-werner hanspeter hardy
    hartwig hasso hauke hedi heide heidemarie heidrun heini heinke heinrike hela hella helmuth hendrik henner
    henny henrike heribert herma herta hertha hilke hilmar hinnerk hinrich holm hubertus ignaz ilja ilka ilona
    immanuel immo inga ingmar ingolf inka inken insa irma irmela irmtraud isa isabell isolde iwan jan-philipp
    janin janina janine janka janna jannik jannis janosch jaqueline jasper jeannette jenni jens-peter jeremias
    jessika jobst jochen jolanda jorg joschka josefine jost judka juli julius jurij jörn jürg kaan kai-uwe kaja
    karel karina karl-heinz karl-josef karlheinz karola karsten kaspar kathi kati katinka kirsten kirstin klaas
    klara klaudia klemens knud knut konradin konstantin konstanze kora korbinian kordula korinna kornelia kristian
    kristina kristine kuno lara lasse laurenz laurin leander leandra lenard leni lenka lennart leonore leopold
    levin lia lilian liliane lilli lilly linus lioba lisa-marie lisbeth liselotte liv livia lore lothar lotta
    louisa ludger luzia maik maja malin malina malte mandy manja mara marc-andré mareike maret margareta
    margarethe margitta margret margrit maria-luise marieke mariella marietta marija marika marisa marit marita
    marko marla marlies marlis martje mascha mateja mathilda mathis maura max-georg maya melina melitta merit
    merle micha michaela mika milena milo mirco mirja mirjam mirko mirna mona moni monja murat nadja nana nanette
    nico nicolai niels niklaus nikola nikolas nikolaus nils noemi ole orlando ortrud ortrun oswald ottilie ottmar
    ottokar patrik paulina peer philine pia pirmin rahel raimund raoul raphael raphaela rasmus reimund reiner
    reinhardt reinhild reinold remo renata renato reto ricarda rico rike rocco rolf-dieter romy ronja ronny
    rosalie rosi rosina rosmarie rotraud roxana ruben rufus rupert rupprecht ruprecht ruven samira sanja sascha
    saskia schorsch selina selma severin siegbert sieglinde siegmar siegmund siegrid siegrun sigmar sigmund signe
    sigrid sigrun sigurd silja silka silvana simeon sina sissi sita sofie solveig steffi steffie stine sunniva
    susann susanna suse susi suzanna svantje svea sylke sylvana sylvester sylvi sylvio sönke tabea talina tarek
    tarik tassilo tatjana teja thaddäus thea thekla theresia thies thilo thoralf thorben thore thorge thurid tibor
    tillmann tilman tilmann timm timo timon tine tino tjark tobi tommaso toni tonio torben torge traudel traugott
    traute tristan trixi trudi uli ulli ullrich urban urs ursel urte uta utz valeska veith verena verona vicky
    vinzenz vitus vivien volkhard volkmar walburga waldemar walfried walther wendelin wenke wenzel werther wibke
    wieland wigbert wilfried wilfriede wilhelmine wilko willibald willy wilma winnie wladimir wolf-dieter
    wolfdieter wolfhard wulf xenia yasmina zacharias zita"""
)
