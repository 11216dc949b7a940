"""Common given names of all languages together, since news in any language is full of people from elsewhere.

They are enough to tell a person from a company, but not a full register. Those of a language are in its folder.
"""

from clippings.languages import LANGUAGES
from clippings.languages.en.given_names import SHORT
from clippings.languages.word_lists import words

# SHORT: English only
__all__ = ["FAMILY_FIRST", "GIVEN", "GIVEN_OR_RARER", "MEN", "SHORT", "WOMEN"]

# Names from languages without a folder, or in another script: Arabic, Indian, African, East Asian, Nordic, Slavic.
_OTHER_MEN = words(
    """
    abbas abdallah abdelaziz abdelkader abdul abdullah abhishek adel adnan ahmad ahmed ahmet ajay akbar akira
    akram aleksei alexey amir amit anand anatoly anders andrey andrzej anil anwar ariel arjun arne arvind ashok
    ashraf asif avraham ayman aziz bashar bengt bilal binyamin bjorn björn bogdan deepak dinesh dragan dusan ehud
    evgeny faisal farouk fouad fredrik fyodor ganesh gennady ghassan gheorghe gopal goran grigory gunnar habib
    hafez haider haile hakim hamid harald harish hassan henrik hideki hideo hiroshi hosni hossein husain hussein
    ibrahim ichiro ijaz ilya imran ingvar inzamam ismail jacek jalal javad javed jawaharlal jerzy jiri jomo jorgen
    junichiro jörgen kamal kapil karel karim kazuo kenji khaled khalid kirill kiyoshi kjell knut kofi koichi
    konstantin krzysztof kwame lech leif leszek maciej magnus mahesh mahmoud mahmud manmohan manoj mansour marek
    mariusz marwan masahiro masao mats maxim mehdi mehmet menachem mesut michal mihai mikael mikko milan milos
    miroslav mitsuo moammar mohamed mohammad mohammed mohan mohsen moshe muammar muhammad mukesh murat mustafa
    nabil naoto narendra naresh nasser nawaz nebojsa nicolae nikita nikolay nils nitin noboru novak olaf olof
    olusegun ondrej osama osamu pavel pekka pervez petr piotr prakash pramod pyotr qassem rachid radovan rafik
    rahul raj rajesh rajiv rakesh ramesh rashid ratko ravi recep reza rohit ruslan ryszard ryutaro saad sachin
    saddam saeed salah saleh salim salman sami samir sanjay satish satoshi shahid shigeru shimon shinji shinzo
    shoaib slawomir slobodan stanislav stanislaw sudhir suleyman sunil suresh svein sverre tadeusz takashi takeshi
    tarek tariq tetsuo thabo timo tomasz tomiichi torsten toshiki traian ulf vaclav vadim valery vasily vijay
    vikram vinod virender vitaly vladislav vojislav vyacheslav walid waqar wasim wojciech yasir yasser yasuhiro
    yasuo yevgeny yitzhak yoshihiro yoshiro youssef yukio yury yusuf zbigniew zdenek zeljko ziad zoran
    """
)
_OTHER_WOMEN = words(
    """
    agnieszka aiko aisha aleksandra amina anastasia anjali annika benazir britta danuta deepa ekaterina elin ewa
    galina geeta golda grazyna gunilla hanan hanne indira jadwiga jelena katarzyna kavita keiko kerstin khadija
    kirsi ksenia lakshmi larisa layla leila ljubica ludmila lyudmila malgorzata mariam małgorzata meena meera
    mette milica nadezhda naoko natalya ngozi nisha oksana pooja priya priyanka rania rekha salma samira sigrid
    siri snezana solveig sunita sushma tansu tatyana ulrika vesna yasmin yekaterina yelena yoko yuki yulia yumi
    zahra zeinab zofia zoya zuzana
    """
)
_OTHER_RARER = words(
    """
    aakash aaro aarti abbas abdallah abdelaziz abdelkader abdelmajid abdul-rahman abdulaziz abdullah abdulrahman abena
    abimbola abiodun abir abu adama adebayo adebola adel adeola adil adina aditi aditya adjoa adnan adrianna adél
    afaf afnan agneta ahmet aino ajay ajit akash akhil aki akiko akira akram aksel akshay alaa albin aleksandar
    aleksander aleksandra aleksei aleksey aleksi alexandru alexey aleš alfhild alia alicja alin alojzy alok alva
    alyona amadou amal aman amani amar amara amin aminata amira amit amitabh ammar amr amrita amund anand anant
    ananya anas anastasiya anatoly anca andrada andrey andrzej andrás aneta anetta aniket anikó anirudh anjana
    anjum ankit ankita ankur anni annukka anshul antal ante anthonia antonina antti anu anuj anupam anuradha
    anurag anusha anushka anwar aoi apolonia apoorva aqil archana arda arindam arja arkadiusz arkady arnab arseny
    artem arto arun aruna arundhati arvid arvind arwa arya asami asbjørn asgeir asha ashish ashok ashwin ashwini
    asif asim aslak aslı asma asmaa assad astri asuka atif atle atsushi attila atul avinash awa awad ayaka ayako
    ayesha aylin ayman aymen ayo ayodele aysha aytaç ayumi ayush ayça ayşe aziza babajide babatunde bader badr
    bahaa balaji balázs banu bartek bartosz bartłomiej barış bashar bashir basma bassam batuhan başak beata belgin
    bence bengt berk betül bharat bharti bhaskar bhavana bhavesh bhavna bhupesh bikash bilal bindu birol birthe
    bjarne bjørg bjørn bodil bogdan bogumił bogusław bohumil bohuslav bola bolanle boutros bożena božena brijesh
    brit bronisław bukola burak burcu bushra bálint béla børge bülent büşra břetislav camelia canan catrinel
    cecilie cem cemal cemil ceren cezar cezary chadi chandan chandra chandrika charlotta charu chetan chidi chie
    chika chinedu chinelo chinwe chioma chitra chiyo chukwuemeka cihan ciprian cissé claudiu codrin cornel cosmin
    costel crina csaba csilla czesław cătălin cătălina daciana dag dagfinn dagmara dagny daiki daisuke dalal
    dalibor damilola damla danuta dariusz darya debashish deepa deepak deepali deepika deepti defne demba denisa
    deniz derya devendra devika devrim dezső dhananjay dharmendra diaa dieudonné dilek dilip dinesh dipak dipankar
    disha divya dmytro doaa doina dominika dorin dorota doğan dragoș duaa dumitru durga duygu dušan dániel dávid
    dóra ebba ebele ebru ece edina ediz edyta eero eeva efe efua egil eija eilert einar eirik eivind ekaterina
    ekta elemér elif elin elina elisabet elizaveta eliška ellinor elżbieta emad eman embla emeka emel emelie emese
    emiko emine emmi emrah emre endre engin enikő enitan ercan erdal erdem eren erhan eriko erkan erkki erlend
    erling ernő erol ersin ertan erzsébet esben esi esin eskil espen esra esraa essam eszter etsuko evgenia
    evgeniya evgeny evren ewelina eylem fadi fadia fadime fadwa fahad fahd fahri faisal faiza farah fares farhad
    farhan farida farooq farouk farrukh faruk fatema fatemeh fathi fatih fatma fatoumata fawzi fawzia fayez feliks
    femi ferenc ferencz ferhat ferit feyza figen fikret firas flemming florica florin florina flóra folake folke
    franciszek františek fredrik frida frode fumiko fumio funda funmi gagan galina galip gamze ganesh gaurav
    gautam gautham gayatri gbenga geeta geir gennady genowefa georgeta georgy gergely gergő ghada ghaith ghassan
    gheorghe gicu girish girma gizem gleb gopal govind grażyna greger grete grigore grigory gro grzegorz gudmund
    gunhild gunilla gunvor guro gustaf gyula gyöngyi györgy gábor géza gökhan gönül göran görkem gözde gül gülay
    gülcan gülşen gürkan güven habiba hadeel hadi hafsa haider haile haitham hajnalka hakan hala hale halil
    halvard halvor hamad hamdi hamed hamza hana hanadi hanan hande hani hania hanne hannu hans-erik harish haroon
    harri harsh harsha harshit haruka haruki haruko haruto hasan hashim hatem hatice hayat haydar hazem heba hedda
    hedvig hege heikki hekmat helle hemant hemlata hend henna henryk hiba hicham hideaki hideki hideo hideyuki
    hikaru hilal hilkka himanshu hind hiroki hiroko hiromi hiroshi hiroyuki hisashi hisham hitomi hoda horia
    hossam hossein huda hussain hussam hussein håkan håkon hülya hüseyin iancu ibolya ibtisam ichiro idris idun
    ifeanyi ifeoma ihab ihsan iida iiro ikenna ikram ildikó ilham ilhan ilie ilinca ilker ilkka ilya imad iman
    imre inas indra indrani inger ingjerd ingvar ingvild inna intisar ioan ion ionel ionuț iqbal iqra irena iryna
    irén isam isamu isha ishaan ishita ismail israa issa istván iulia iulian iuliana ivar iver iveta iwona iyad
    iza izabela izabella jaakko jaana jaber jabir jacek jadwiga jafar jagdish jaideep jakub jalal jameel jani
    janne jannike janusz jari jarkko jarl jarmila jarmo jaromír jaroslav jaroslava jarosław jatin jawad jaya
    jayant jayanta jayashree jens-christian jenő jeppe jerzy jesper jide jihad jihan jindřich jiro jitendra jitka
    jiřina jiří joakim jolanta jorma jostein jouko jouni judit juha juhani juho jukka julita jun junichi junko
    jussi justyna juuso jyoti jyotsna jános józef józsef jørgen jørn kaare kaarina kabir kacper kadija kadir
    kagiso kaisa kalevi kalle kalpana kalyani kamal kamala kamil kamila kamran kana kanako kanika kaori karan kari
    karianne karol karolina karolína karthik kartik katalin katarzyna kateřina katri katsuya kaushik kavita
    kavitha kazimierz kazuhiko kazuhiro kazuki kazuko kazuo kazuya kehinde kei keiichi keiji keiko keisuke kelechi
    kemal kenan kengo kenichi kenta kenzo keshav ketan khadijah khaldoun khalil kimmo kinga kiran kirill kirsi
    kishore kiyoshi kjartan kjell kjersti kjetil klas klára koichi koji kojo komal koray kornél kosuke krishna
    krishnan kristofer kristoffer kristýna krisztina krisztián kriti krystian krystyna krzysztof ksenia kseniya
    kumar kumiko kunal kunio květa kwabena kwaku kwasi kweku kyoko kálmán károly kåre kübra kürşat ladislav lajos
    lakshman lakshmi lalit lalita lamia lata latifa laurențiu lech lechosław leela leena leif lenuța leoš lerato
    leszek levent levente leyla libor libuše liisa lilla lindiwe lisbet liudmila liviu lone lubna lubomír luboš
    lucjan ludvig ludwik luděk lujain lukáš luminița lyudmila lászló lóránt maarit machiko maciej madhav madhavi
    madhu madhuri madoka magdaléna magdolna magnhild maha mahdi mahendra maher mahesh mahir mahmood mahmoud mahmut
    maija maiju maiko majed majid majida makbule makena maki makiko makoto maksim maksymilian malak malini malwina
    mamadou mamdouh mamoru manal manami manar manas manav mandeep manish manisha manju manjula manoj mansi mansoor
    mansour maram marat marcin marek margrethe mari mariama mariko mariola mariusz marjut markku markéta marlena
    martti marwa marzena masaaki masaharu masahiko masahiro masaki masako masami masao masaru masato masayuki
    masoud mateusz mats matti mattias matyáš matěj mauri mayank maysoon mayu mayumi mazen medha medhat meena
    meenakshi megha megumi mehmet mehran mehrdad mehtap melek meliha melike meltem merete merja mert mertcan merve
    mervi meryem mesut metin mette michal michał michiko midori mie mieczysław mieko mihaela mihai mihir mihnea
    miho mihály miia mikiko mikkel mikko miklós milada milind milla miloslav miloš minako minal minna minoru
    mircea mirka miroslav miroslava mirosław mirosława misaki mithat mithun mitsuko mitsuo miyuki mizuki moataz
    mohannad mohini mohit mohsen mohsin moin momoko morten motoko mousa moussa moustafa mridula muath mubarak
    muharrem mukesh mukhtar mukul muna munir murad murali murtaza musa mustafa muthanna mwangi mykola márta márton
    mátyás máté måns mónika müge mădălina nabeel nadeem nader nadezhda nadim naděžda nael nagesh nagisa nahed
    nahid nahla naim naina najib najla najwa nalan namrata nanako nandini nao naoki naoko naoto narayan narendra
    naresh nasim nasir nasreen nasrin nasser nataliya natalya natsuki natsuko natsumi naveen navin nayef naz nazan
    nazir nazli nazlı ndidi nea necati nedim neelam neeraj neeta neha nermeen nermin nesreen nevin neşe ngozi
    ngugi nicolae nicoleta nidal nidhi nihad nihal nihat niina nikhil nikodem nikolay nikolett nilesh nilüfer
    nimisha niraj nirmal nirmala nisha nishant nitin nitya nizar njeri njoroge njål nkechi nnamdi noboru nobuko
    nobuo nobuyuki nomsa nonso noora noriko norio noura noémi nuray nurcan nuri nándor oana obinna octavian okan
    oksana oktay ola oladipo olajide olamide olaug olav oldřich oleh oleksandr oleksiy olena olesya oliwia olli
    olof olu olufemi oluwaseun oluwatobi omer omnia ondřej onur onyeka orhan orsolya osama osamu osman otakar
    othman otso ottar ousmane outi ove ovidiu oya paavo palesa pallavi palle pankaj parag paresh parul pasi patryk
    pauli pavan pavel pavla pavlína pawan paweł peder pekka pelin pelle pentti pernilla pernille perttu petr petre
    petri petronela petru petteri piia pirjo pirkko piroska piyush polat polina pooja poonam prabha prabhakar
    prachi pradeep pragya prakash pramod pranab pranav pranay prasad prasanna prashant prashanth prateek prathama
    pratibha pratik praveen pravin preeti prem premila pritam priti priyanka przemysław puja puneet purnima pushpa
    pyotr pál päivi pål péter pınar qasim rabab rabia rachna radek radha radhika radim radka radomír radosław radu
    radwa raed rafał rafik raghav raghda raghu ragnar ragnhild rahim rahma raija raimo raja rajaa rajan rajat
    rajeev rajendra rajesh rajeshwari rajib rajiv rajkumar raju rakesh raluca ram rama ramadan raman ramazan
    ramesh ramez rami ramy rana randa rania ranjan ranjit ranjith rasha rashad rasheed rashmi rauno ravi ravindra
    rawan raya razan rebecka recep reem reema reetta reha rehab reham reidar reijo reiko rekha remus renu renuka
    reshma reza richa rida riikka riina rika rikke rishabh rishi risto ritesh ritika ritsuko ritu ritva riya riyad
    riyadh roar rodica rohini rohit roksana rola roshan roshni rostislav ruba rubina ruchi ruchika rula runar rune
    rupa rupali ruslan ryo ryoko ryosuke ryota ryszard ryuichi ryuji réka rózsa rüya răzvan rıza růžena saad
    saadia saara sabah sabin sabri sachiko sachin sadaf sadako sadia saeed safa safaa safia sagar sahar sahil saif
    saija saira sakari saki saku sakura saleem saleh salih salla salwa sama samah sameer sameh samer sampo sanaa
    sanda sandeep sandhya sangeeta sanjana sanjay sanjeev sanjit sanjiv sanna santeri santosh sapna sarala sari
    sarika sarmad saroj satish satoko satomi satoru satoshi satu saurabh savaş savita sawsan sayaka sayed sayuri
    seda sedat seema sefa segun seham seiichi seija seiji seiko sekou selami selda selen selin selçuk sema semih
    semra semyon seppo serap sercan serdar sergiu serhat serhiy serkan seun sevgi sevil sevim sevinç shadi shadia
    shahd shahid shahin shailaja shailesh shaima shaimaa shalini shankar shanta shanti sharad sharif sharmila
    sharmistha shashank shashi sheela shekhar shereen sherif sherin shigeki shigeo shigeru shiho shilpa shin
    shingo shinichi shinji shinobu shinya shiori shivam shivani shizuka shizuko sho shobha shogo shoichi shota
    shrikant shruti shubham shuichi shuji shun shunsuke shweta sibel sibusiso siddharth siddhartha sigve silje
    silvie silviu simran sinan sindhu sinem sini sinikka sipho siphokazi siri sirkka sirpa sissel siv sive sixten
    siya smita smriti sneha snehal somya sonal sonali sondre sorin sorina soumya sourav soňa sreeja sridhar
    srinivas srishti stanislav stanisław steinar steliana stian stig stina sture suat subhash sudha sudhir sudip
    suhail suhair sujata sujit sujoy sulaiman suleiman suman sumana sumaya sumiko sumit sunaina sunanda suraj
    surendra suresh sushant sushil sushma susumu suvarna suvi svante svein sverre swapna swapnil swaroop swati
    sylwester sylwia synne synnøve synøve szabolcs szilvia szilárd szymon sándor sára søren süleyman sławomir
    tadashi tadeusz taha tahani taher taichi taija taiki taina taiwo taka takahiro takako takao takashi takayuki
    takehiko takeo takeshi takuma takumi takuya tala talal tamer tamiko tamim tamás taneli taner tanmay tanvi
    tapan tapani tapio taras tariro tarja tarkan tarmo taro tarun tasneem tatsuo tatsuya tatyana tayfun tayo teemu
    teija tejas temitope tendai teodor teoman terhi terje tero teruo tetiana tetsuo tetsuya tetyana thabiso thabo
    thaer thandi thandiwe themba thor thorbjørn tiberiu tiia tiina timea timofey timur tiril tolga tomasz tomi
    tomohiro tomoki tomoko tomomi tomoyuki tomáš topi toralf torbjörn torbjørn tord torgeir torill torkel torstein
    toru torunn torvald toshiaki toshihiro toshiko toshio toshiyuki tove toyin traian trine troels trond trude
    truls trygve tsepo tsubasa tsutomu tsuyoshi tuba tudor tuija tuire tumelo tuncay tunde tunç tuomas tuomo ture
    turgay turgut turid tushar tuula tuva tuğba tuğçe tymoteusz tytti tímea tülay tülin tünde uche uchenna uday
    ufuk ulrik ulrika umesh une unni upasana urmila urpo urszula urvashi usama usha usman utkarsh utku uzoma uğur
    vaclav vadim vaibhav vaishali valborg valeriu valery vandana vani vappu varsha varun vasile vasily vasudha
    vebjørn vedat veera vegard veikko veli venkat venkatesh vesa veysel vibeke vibha vidar vidya vigdis vijay
    vijaya vikas viktoriya viktória vilhelmiina vilmos vilém vimal vimala vinay vineet vineeta vinita vinod viorel
    viorica vipin vipul viraj viral virág visa vishnu vitalii vitaly vlad vladimír vladimíra vladislav vlasta
    vojtěch volkan volodymyr vratislav vyacheslav václav väinö vít vítězslav věra wacław wael wafa wafaa wahid
    wakako walaa waleed wanjiku wanjiru waseem wasim weronika widad wiesław wiktor wiktoria wioletta witold
    wojciech wole władysław włodzimierz yaa yakup yamini yana yaqoub yaroslav yasemin yaser yash yashwant yasir
    yasuhiro yasuko yasuo yasushi yasuyuki yavuz yaw yazan yağmur yaşar yegor yehia yekaterina yelena yeliz yemi
    yevgeny yeşim ylva yngve yogesh yogita yohei yoichi yoko yoshi yoshiaki yoshihiro yoshiko yoshimi yoshio
    yoshito yosuke yousef yousra youssra yousuf yuichi yuji yuka yukari yukiko yukio yuko yulia yuliya yumi yumiko
    yunus yuriko yuriy yury yusuke yuta yutaka yuto yuya yıldız yılmaz zafer zahid zahra zaid zain zainab zakaria
    zaki zanele zaynab zbigniew zbyněk zdeněk zdeňka zdzisław zehra zeid zeina zeki zenon zeynep zhanna ziad ziya
    ziyad zodwa zofia zoltán zoya zsigmond zsolt zsuzsa zsuzsanna zsófia zuzana zuzanna zygmunt zülfü ádám ágnes
    ágota ákos árpád åsa åse åsmund çağla çetin çiğdem éva östen özcan özge özgür özlem øistein øivind ørjan ümit
    čeněk łucja łukasz şahin şenol şule štefan štěpán štěpánka šárka ștefan"""
)

MEN = _OTHER_MEN.union(*(known.men for known in LANGUAGES.values()))
WOMEN = _OTHER_WOMEN.union(*(known.women for known in LANGUAGES.values()))
GIVEN = MEN | WOMEN

# Given names of any language that prove a person where little else is expected, as on a line near a headline; elsewhere
# they are weaker evidence.
GIVEN_OR_RARER = GIVEN | _OTHER_RARER.union(
    *(known.rarer_names for known in LANGUAGES.values()),
    *(known.grammar.own_given_names for known in LANGUAGES.values() if known.grammar),
)

# Family names that come before the given name; a name of one of these and two or more syllables begins with it.
FAMILY_FIRST = words(
    """ban bae chen cheng cho choi deng feng gao guo han ho hong hu huang hwang jang jeong jiang jung kang kim kwon lee
    li liang lim lin liu luo ma mao moon nguyen pak park pham ri roh ryu seo shin sin song sun tan tang tran wang
    wen wu xi xie xu yang ye yoo yoon yu yun zeng zhang zhao zheng zhou zhu"""
)
