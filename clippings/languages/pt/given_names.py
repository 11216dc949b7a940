"""Common given names of Portuguese speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """alexandre antonio augusto bruno carlos cesar daniel david diego eduardo fernando francisco gabriel hugo joao
    jorge jose josé lucas luis luiz manuel marcus mario martin miguel oscar pedro rafael ramon raul ricardo roberto
    rodrigo salvador samuel sergio victor"""
)
WOMEN = words(
    """adriana alice amanda ana andrea angela angelica anita antonia barbara carla carmen cecilia clara claudia
    cristina daniela diana elena fatima gabriela gloria helena irene isabel julia laura lucia maria marina monica
    natalia olga olivia patricia paula regina rita roberta rosa sandra sara silvia sofia sonia teresa valentina
    vanessa vera veronica victoria"""
)
# For either sex. They prove a name only where little else is expected: on a line near a headline.
RARER = words(
    """abílio adelino ademar ademir adrielle adão adélia afonso agnaldo agostinho albino alceu alcides alinne altair
    alícia amadeu amaro amauri amália amélia ana-maria anabela analice anderson andreza andréa antónia antônia
    aparecida aparecido arlete arlindo armindo aurélio aírton belmiro benedita benedito benjamim bento bernardete
    bia boaventura breno brígida caetano caio carlinhos celso cidália cleber cleide cláudio cléber clóvis
    constança cristiane cristóvão custódio cássia cássio cátia cícero cíntia dagoberto daiane dalva damião davi
    deise delfim denílson dimas dinis dirceu djalma duarte dário edilson edison edite edivaldo edson efigénia
    egídio elder elisabete eliseu elisângela elizabete elizete elza elói emanuel emília emílio erasmo ercília
    estêvão etelvina euclides eugénia eugénio eurico evandro everton fabrício fabíola felícia filipa florbela
    flávia flávio franciele frederico fábia fátima geovana geraldo gerson getúlio gilmar gilson giovana gisele
    givaldo glauber gláucia glória gonçalo graciete graziela graziele gregório guida guilhermina heitor helder
    heloisa heloísa herculano hermenegildo hermínia higino hilário hortênsia horácio hélder hélio iara ilda inácio
    iracema irineu isaura itamar ivete ivone izabel janaína jandira janete januário jerônimo jonatas jorgina
    jovana judite juliano jurandir juscelino jéssica júlio keila kátia laércio laís leônidas ligia lineu lisandra
    lourenço lourival luan luciane lucília luiza lurdes lázaro lídia lígia lília lívia lúcio madalena maiara
    maicon manoel marcio marilene marilia maristela mariza marlúcia martim martinho marília matheus matias
    maurício maximiano mayara maysa mercês mirela moacir murilo márcia márcio míriam natalina nathália natália
    natércia neide neusa neuza newton nicolau nilda nilson nilton noémia nádia nélson núbia octávio odete ofélia
    olavo olegário olinda olímpia osmar otávia otávio pascoal plínio poliana quitéria raimunda raíssa regiane
    reginaldo renan rita-maria roberval robson rogerio rogério romeu ronaldo roseli rosilene rosinha rosália
    rosária rosário rosângela rubem rubens ruy rômulo salete salomão salvina sebastião serafim sidónio silmara
    silvério simão soraia stefany stela suelen suely suzana suzane sílvio sónia tadeu taisa talita tatiane taís
    teresinha tereza thais thalita thaís thomaz tomé tânia tércio túlio ubirajara ulisses valdemar valdir
    valdomiro valter valéria valério vanderlei veridiana verônica vinicius vinícius violeta virgílio virgínia
    viriato vitor vitória vânia wagner waldir wanderley weverton willian zaqueu zilda zuleica zélia áurea ângela
    ângelo élvio érica"""
)
