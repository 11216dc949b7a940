"""Common given names of Spanish speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """adrian alberto alejandro angelo antonio augusto bruno carlos cesar daniel david diego eduardo enrique felix
    fernando francisco gabriel hugo ignacio javier jorge jose josé juan julian leo lucas luis manuel marco mario
    martin miguel omar oscar pablo pedro rafael ramiro ramon raul ricardo roberto rodrigo salvador samuel santiago
    sergio simon victor"""
)
WOMEN = words(
    """adriana alicia amanda ana andrea angela angelica anita antonia beatrice carla carmen cecilia clara claudia
    cristina daniela diana dolores elena emma esther eva gabriela gloria helena irene isabel juanita julia laura
    linda lucia lucía margarita maria marina martina mercedes monica natalia nora norma olga olivia patricia paula
    pilar regina rita rosa sandra sara silvia sofia soledad sonia teresa valentina vanessa veronica victoria yolanda"""
)
# For either sex. They prove a name only where little else is expected: on a line near a headline.
RARER = words(
    """aarón abelardo adela adelaida adolfina adolfo adriano adrián agustin agustina agustín aida aitana aitor alberta
    alejo alfonso alfredo alonso alvaro amadeo amador amaia amalia amaya amparo américo ana-maría anabel anahí
    anaís andreea andres andreu angélica aniceto anselmo antoni antonio-josé antía anxo aníbal araceli aracely
    arantxa ariadna arnaldo arnau arsenio aránzazu ascensión asier atilio augusta aurelio azucena aída baltasar
    bartolomé basilio bautista begoña belinda belén benigno benito benjamín berenice berna bernardo blai blas
    bonifacio borja braulio bárbara calixto camilo candela candelaria carles carlota carmelo carmina casandra
    casimiro cayetana cayetano celestina celestino cesáreo cintia cipriano ciro clarisa cleto concepción conchita
    conrado constanza cristiano cristián cristóbal curro césar dalia dalila damián danilo dante daría darío
    delfina delfín desirée diego-armando dionisio dolors edelmira edgardo edmundo edurne efraín eladio eleonora
    eleuterio elia eliana eligio elisenda eliseo eloy eloísa elías ema emiliano encarna encarnación eneko enric
    enriqueta ernesto estefanía estela eudald eufemia eugenio eulalia eulogio eusebio eustaquio evaristo exequiel
    ezequiel fabiana fabiola fabián fabricio facundo faustino fausto felicidad fermin fermín ferran fidel filomena
    flavia flavio florencia florencio florentino florinda francina francisca froilán fructuoso félix gabino gaspar
    gastón gema genaro genoveva gerardo german germán gervasio gerónimo gilberto ginés gonzalo graciela gregoria
    gregorio griselda guadalupe guillem guillermina gumersindo hebe heliodoro heraclio heriberto herminia hernan
    hernán hilario hipólito honorio horacio hortensia humberto héctor iago iban ibon idoia ignasi iker ildefonso
    imanol imma inmaculada inocencio irati iria isabela isaías isidoro isidro ismael itziar ivanna ivette iván
    iñaki iñigo jacinto jacobo jairo jaume javi javiera jazmín jenaro jeremías jerónimo jimena joaquim joaquina
    jonatan jonás jordi josefina joselito josep josu josué josé-luis josé-maría jovita juan-carlos juan-josé
    juan-manuel juan-pablo juana juanjo juanma julieta julián justina justino koldo laia larisa laureano leandro
    leire leocadia leoncio leonel leonor leopoldo leticia lidia lisandro llorenç lluc lluís loreto lourdes lucio
    lucrecia ludmila luis-miguel lupe lía macarena macario magali magalí maider maite malena manel manolo manu
    marcela marcelino marcial marianela mariano maricarmen mariela maritza mariví martí maruja maría-josé mateo
    mateu matías mauricio mauro maximiliano maximino melchor melisa mercè micaela miguel-ángel miguelángel mikel
    milagros mireia miren mirta moisés monserrat montse montserrat máximo nacho nahia nahuel naia naiara narciso
    natacha nazareno nazaret nekane nemesio nicanor nicolasa nieves noa noelia noemí norberto nélida néstor núria
    obdulia odón ofelia olalla onofre oriol osvaldo oswaldo ovidio paco pascual pastor pastora patricio patxi pau
    paulino pelayo pep pepa pepe pilar-maría plácido pol porfirio primitivo priscila prudencio pío quim quintín
    quique rafa rafaela raimundo rainier rebeca reinaldo ricard roberto-carlos robustiano rodolfo rogelia rogelio
    romina romualdo román roque rosalinda rosalía rosana rosario rosaura rosendo roser rubén rufino régulo salomé
    salvadora samanta sancho saray saturnino saúl sebastián segismundo segundo selene serafín sergi severino
    silverio silvina simón sixto socorro sonsoles soraya telma telmo teo teodora teodoro teresita teófilo tomas
    tomasa toño ulises unai urbano uriel valentín valeriano valerio vanesa velia venancio ventura vicenta vicente
    vicenç vilma virgilio virtudes viviana wilfredo xabi xabier xavi ximena ximo xosé xoán yago yanina yasmín
    yesica yésica zacarías zaida zaira zoraida zulema ángeles ícaro íñigo úrsula darwin edwin jefferson jhon wilder
    williams wilmer yeison"""
)
