"""Common given names of French speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """adam adrian alain albert alexandre alfred andre andré antoine arnold arthur baptiste benjamin benoît bernard
    boris bruno charles christian christophe claude clément cédric daniel david denis didier dominic edgar emmanuel
    eric ernest fabien fabrice felix florian francis franck francois françois frederic frédéric gabriel georges
    gilbert gilles grégoire guillaume guy gérard henri hubert hugo jacques jean jerome joachim joseph jules julien
    justin jérôme laurent louis loïc luc lucas marc marcel martin mathieu maurice max maxime michel nicolas noé
    olivier oscar pascal patrick paul philippe pierre raphaël raymond rene rené robert roger roland romain rémi
    samuel sebastian serge simon stephane stéphane sébastien thibault thierry thomas théo valentin victor vincent
    xavier yann yannick yves éric"""
)
WOMEN = words(
    """agnes alexandra alice amanda ana anaïs andrea anna anne annette annie aurélie barbara beatrice bernadette
    brigitte camille carole caroline catherine cecilia celine charlotte chloe chloé christina christine claire clara
    claudia colette céline daniela danielle delphine denise diana diane edith elisabeth elise ella emma estelle eva
    florence françoise gabriela gaëlle geraldine helene hélène ida inès irene isabelle jacqueline jeanne josephine
    judith julia julie juliette laura laurence lena lisa louise lucia lucie lydia léa madeleine manon marguerite
    maria marianne marie marina marion martha martine mercedes michelle mireille monique muriel mélanie nadia nadège
    nancy nathalie nicole nina nora océane odile olga olivia patricia paula pauline rachel renée rita rosa rose
    sabine sabrina sandra sara sarah simone sofia sonia sophie stella stephanie stéphanie suzanne sylvie ségolène
    valentina valerie vanessa vera victoria virginie vivian véronique yvonne zoe zoé élodie éléonore émilie"""
)
# For either sex. They prove a name only where little else is expected: on a line near a headline.
RARER = words(
    """
    adrien adrienne adélaïde aimé aimée alain-fournier alban albane albertine alexane aline alix alizée aloïs alphonse
    amaury ambre ambroise amel anatole anaëlle andrée angèle angélique anicet anne-charlotte anne-claire
    anne-laure anne-lise anne-sophie anouk anselme anthelme apolline aristide armande armel armelle arsène aude
    auguste augustin augustine aurélien axelle aymeric aziz barnabé barthélemy baudouin benjamine benoit
    bernard-henri berthe bertille bertrande blaise blandine boubacar brice brieuc bénédict bérangère bérénice
    cassandre charles-henri charline charlène christilla claire-lise clarisse claudie clervie clothilde clotilde
    clémentine cléo corentin cornélie cyprien cyriaque cyrielle cyrille céleste célestin célia célian célina
    damien damienne danièle dany daphné davy delphin dimitri donatien doriane dorine dorothée désiré edmond
    edouard elie elvire emeline emmanuelle enguerrand enzo erwan erwann estèle estéban etienne eudes eugène
    eugénie eulalie euphrasie eve evelyne fanch farid fatiha fatou faustine fernand fernande firmin flavie flavien
    fleur florane florentin floriane florine fouad franceline francette francisque franck-olivier françoise-marie
    frédérique félicie félicien félicité gabin gaspard gaston gauthier gautier gaétan gaël gaëtan gaëtane geoffroy
    georges-henri germain germaine gersende gervais ghislain ghislaine gilberte gildas gisèle godefroy gonzague
    goulven guilaine guilhem guillemette guislaine gustave guylaine guyonne guénaëlle guénolé gwenaël gwenaëlle
    gwendal gwendoline gwénola géraldine habib hadrien hakim haude hilaire hippolyte honorine honoré hortense
    huguette humbert hélie héloïse ibrahima idriss ignace ioana irénée isabeau isaline isidore jacinte jacinthe
    jacquemine jacquot jamila janick jany jean-baptiste jean-bernard jean-charles jean-christophe jean-daniel
    jean-denis jean-dominique jean-frédéric jean-gabriel jean-jacques jean-louis jean-loup jean-marc jean-michel
    jean-noël jean-pascal jean-philippe jean-robert jean-rémi jean-sébastien jean-victor jean-yves jeannot joannie
    joelle joffrey johanne jordane joris joselin josette josselin joséphine judicaël julienne julote jérémie
    karima katell khadija khaled killian kévin ladislas laure-anne laureen laurent-david laurette laurine laurène
    laëtitia leïla lili lilou line lise lisette loan loraine loris lorène louane loubna louis-philippe louison
    loup loïs luana lucette lucienne lucile ludivine lyse lysiane léna léocadie léon léonard léone léonie léonor
    léopold magalie maggy mahaut malek malika malo manoël marc-antoine marc-olivier marceau marceline marcelle
    marcellin maria-luisa marie-agnès marie-ange marie-anne marie-béatrice marie-caroline marie-catherine
    marie-christine marie-claire marie-claude marie-cécile marie-estelle marie-eve marie-françoise marie-hélène
    marie-josé marie-laure marie-line marie-lou marie-louise marie-madeleine marie-noëlle marie-odile marie-paule
    marie-pier marie-pierre marie-sophie marie-thérèse marie-ève marielle mariette marilou marilyne marine
    marjolaine marlène marthe marwan maryam maryline maryse maryvonne matthis matéo maurane mauricette maxence
    maximilien maximin maylis mazarine maéva maël maëla maëlle maëlys meriem michaël mickaël milène morgane mouna
    mounir mourad moïse muguette murielle mylène myrtille médéric mélina mélissa mélodie mériadec nabil nabila
    nais narcisse nassim natanaël nathanaël nawal nawel naïma nelly nestor nine ninon noemie nolwenn nour noël
    noëlle octave octavie odilon olympe ombeline ombline ophélie oriane orianne orlane pacôme pascaline paul-henri
    paule paulin perceval pernelle perrine philibert philippine philomène pierre-alain pierre-alexandre
    pierre-andré pierre-antoine pierre-emmanuel pierre-henri pierre-louis pierre-marie pierre-olivier pierre-yves
    pierrette pierrick priscille pénélope pétronille quitterie rachida rafaël raphaëlle raymonde raïssa renaud
    reynald robert-louis rodolphe rodrigue rokhaya romane romaric romuald rosane roseline roselyne rosemonde
    rosette réginald régine régis réjane rémy rénald sacha said salim salima salomon sami samia samir samson samy
    sandie sandy saturnin selim servane sidonie sigolène siham silvère siméon sixte sixtine sofiane solange solen
    solenn solenne soline souad stanislas steeve suzel suzette suzie sylvaine sylvestre sylvette sylviane séléna
    séraphin séraphine séverin séverine tanguy thaïs thibaud thibaut thiébaut théa théodore théophane théophile
    théotime thérèse tiphaine titouan tugdual térence ugo ulysse urbain ursule valentine valère valérian valéry
    victorien victorine vincente violaine violette virgile véra wadi walid wassim wilfrid xavière yacine yanick
    yanis yannis yasser ynès yoann yohan yohann yolaine yolande youcef youenn ysabelle yvan yvon yvonnick zacharie
    zineb zélie édouard-henri éliane élias élie élina élisa éloïse éléa émeline émeric émile émilien émilienne
    érika évangéline"""
)
