"""Given names of English speakers, from the 1990 census of the United States.

Names that are also common words, towns or surnames are left out.
"""

from clippings.languages.word_lists import words

MEN = words(
    """
    aaron abel abraham adam adolfo adrian agustin alan albert alex alexander alfonso alfred alfredo ali allan
    allen alonzo alton alvaro alvin amos andres andrew andy anthony archie armand armando arnold arthur arturo
    barack barry bart ben benito benjamin bennie benny bernard bernie bert bill billie billy blake bob bobby brad
    bradley brandon brendan brent brett brian bruce bruno bryan bryce bryon byron caleb calvin cameron carl cecil
    cedric chad charles charlie chris christian christopher chuck clarence claude clayton cliff clifford clint
    clyde cody colin conrad corey cornelius cory courtney craig curt curtis dale damian damien damon daniel danny
    darin darius darnell darrel darrell darren darrin darryl daryl dave david dean delbert demetrius dennis derek
    derrick desmond devin devon dewayne dewey dexter domingo dominic dominick don donald donnie doug douglas duane
    dustin dwayne dwight dylan earl ed eddie edgar edmund edward edwin efrain elbert eldon eli elias elijah elliot
    elliott elmer elton elvin elwood emanuel emil emilio emmett eric erick erik ernest ernesto ernie ervin erwin
    esteban ethan eugene evan fabian felipe felix fidel floyd francis frank frankie franklin fred freddie freddy
    frederic frederick fredrick gabriel garry gary gavin gene geoffrey george gerald gerard gerardo gilbert
    gilberto glen glenn gordon grady graham greg gregg gregorio gregory guillermo gustavo guy harlan harold harry
    harvey hector henry herbert herman homer horace howard hubert hugh hugo humberto ian isaac ismael jack jacob
    jaime jake jamal james jamie jan jared jarrod jason jasper jay jeff jeffery jeffrey jeffry jerald jeremiah
    jeremy jermaine jerome jerry jesse jessie jim jimmie jimmy joaquin jody joe joel joesph joey john johnathan
    johnnie johnny jon jonathan jonathon jordan joseph josh joshua julian julio julius justin karl keith kelvin
    ken kenneth kenny kermit kevin kirk kristopher kurt kyle lamont lance larry lawrence lee leland leo leon
    leonard leonardo leroy lester levi lewis liam lionel lloyd lonnie loren lorenzo louie louis luke luther lyle
    malcolm marc marcos marcus mark marlin marlon martin marty marvin mathew matt matthew maurice max melvin merle
    micah michael micheal mickey mike moises morris myron nathan nathaniel ned neil nicholas nick
    nigel norbert norman oliver orville oscar otis otto owen patrick paul percy pete peter phil philip phillip
    quentin ralph randal randy raphael ray raymond reggie reginald reuben rex reynaldo richard rick rickey ricky
    rob robbie robert roderick rodger rodney rodolfo rogelio roger roland rolando ron ronald ronnie rory roscoe
    ross roy ruben rudolph rudy rufus russel russell ryan salvatore sam sammie sammy samuel saul scott scotty sean
    sebastian seth shane shannon shaun shawn sheldon sidney simon spencer stan stanley stefan stephan stephen
    steve steven stuart sylvester ted teddy terence terrance terrell terrence terry thaddeus theo theodore thomas
    thurman tim timmy timothy toby todd tom tomas tommie tommy tony travis trent trevor troy tyler tyrone valentin
    vernon vicente victor vincent virgil wade wallace walter warren wayne wendell wesley wilbert wilbur wilfred
    wilfredo will willard william willie zachary
    """
)
WOMEN = words(
    """
    abby abigail ada addie adela adele adeline adriana adrienne agnes aida aileen aimee alana alejandra alexandra
    alexis alice alicia alisa alisha alison allie allison allyson alma althea alyssa amanda amelia amie amy ana
    andrea angela angelia angelica angelina angeline angie anita ann anna annabelle anne annette annie antoinette
    antonia april ariana arlene ashlee ashley astrid audra audrey avis barbara barbra beatrice beatriz becky
    belinda bella benita bernadette bernadine bernice bertha bessie beth bethany betsy bette bettie betty bettye
    beulah beverly bianca billie blanca blanche bobbi bobbie bonnie brianna bridget bridgette brittany brittney
    caitlin callie candace candice cara carla carlene carmela carmella carmen carol carole caroline carolyn carrie
    cassandra cassie catalina catherine cathleen cathy cecelia cecile cecilia celeste celia celine chandra
    charlene charlotte chelsea cheri cherie cheryl chloe christa christi christie christina christine christy
    cindy claire clara clare clarice clarissa claudette claudia cleo colette colleen connie constance consuelo
    cora corinne cornelia corrine courtney cristina cynthia daisy danielle daphne darcy darla darlene dawn deana
    deanna debbie debora deborah debra delia della delores deloris dena denise desiree diana diane dianna dianne
    dina dolores dona donna dora doreen doris dorothea dorothy dorthy earlene earline earnestine edith edna effie
    eileen elaine eleanor elena elinor elisa elisabeth elise eliza elizabeth ella ellen elma elnora eloise elsa
    elsie elva elvira emilia emily emma erica ericka erika erin erma ernestine esmeralda esperanza essie estela
    estella ester esther ethel eugenia eula eunice eva evelyn fannie fay faye felicia fiona flora florence flossie
    frances francine francisca frankie freda frieda gabriela gabrielle gail gayle genevieve georgina geraldine
    gertrude gina gladys glenda glenna gloria grace gracie graciela greta gretchen gwen gwendolyn hannah harriet
    harriett hattie hazel heather heidi helen helena helene henrietta hilary hilda hillary holly ida ila imogene
    inez ingrid irene iris irma isabel isabella isabelle iva jackie jaclyn jacqueline jacquelyn jaime jami jana
    jane janelle janet janette janice janie janine janis jasmine jayne jean jeanette jeanie jeanine jeannette
    jeannie jeannine jenifer jenna jennie jennifer jenny jeri jerri jessica jessie jill jillian jimmie joan joann
    joanna joanne jocelyn jodi jodie jody johanna johnnie jolene joni josefina josephine josie joyce juana juanita
    judith judy julia julianne julie juliette june justine kara karen kari karina karla katarina kate katharine
    katherine kathleen kathryn kathy katie katrina katy kay kayla keisha kelli kellie kelly kelsey kendra keri
    kerri kim kimberly kirsten krista kristen kristi kristie kristin kristina kristine kristy krystal ladonna lana
    latasha latisha latonya latoya laura lauren laurie laverne leah leann leanne leigh lela lena lenora lenore
    leola leona leslie letha leticia lidia lila lilia lillian lillie lilly lily linda lindsay lindsey lisa liz
    liza lizzie lois lola lora loraine lorene loretta lori lorie lorna lorraine lorrie lottie lou louisa louise
    lucia lucile lucille lucinda lucy luella luisa lula lupe lydia lynda lynette lynn lynne mabel mable madeleine
    madeline magdalena maggie malinda mallory mamie mandy manuela marcella marcia marcie marcy margaret margarita
    margie margo margret maria marian marianne maribel marie marilyn marina marion marisa marisol marissa maritza
    marjorie marla marlene marsha marta martha martina mary maryann marylou matilda mattie maude maureen mavis
    maxine mayra meagan megan meghan mei melania melanie melba melinda melisa melissa mercedes meredith mia
    michele michelle milagros mildred millie mindy minnie miranda miriam moira mollie molly mona monica monique
    myra myrna nadia nadine nancy nannie naomi natalia natalie natasha nelda nell nellie nettie nichole nicole
    nina nita noemi nola nora noreen norma ofelia ola olga olivia ollie paige pam pamela patrica patrice patricia
    patsy patti patty paula paulette pauline pearlie peggy penelope petra philippa phyllis priscilla rachael
    rachel rachelle ramona randi raquel reba rebecca rebekah regina rena renee rhoda rhonda rita robbie roberta
    robin robyn rochelle ronda rosa rosalie rosalind rosalinda rosalyn rose rosemarie rosemary rosie roxanne ruby
    ruth ruthie sabrina sadie sallie sally samantha sandra sara sarah saundra selena selma serena shana shanna
    shannon shari sharon sharron shauna shawna sheena sheila shelia shelley shelly sheri sherri sherrie sherry
    sheryl shirley silvia simone sofia sondra sonia sonja sonya sophia sophie stacey staci stacie stacy stefanie
    stella stephanie susan susana susie suzanne sylvia tabatha tabitha tamara tameka tami tamika tammie tammy
    tania tanisha tanya tara tasha teresa teri terri terrie thelma theresa therese tia tiffany tina tommie toni
    tonia tonya tracey traci tracie tracy tricia trina trisha trudy ursula valarie valerie vanessa velma vera
    verna veronica vicki vickie vicky victoria viola violet virgie vivian wanda wendy whitney willa wilma winifred
    winnie yolanda yvette yvonne zelma zoe
    """
)

# Short forms that the full name does not begin with.
SHORT = {
    short: frozenset(full.split())
    for short, full in {
        "andy": "andrew", "art": "arthur", "becky": "rebecca", "bernie": "bernard", "beth": "elizabeth",
        "betty": "elizabeth", "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert",
        "cathy": "catherine", "charlie": "charles", "chuck": "charles", "cindy": "cynthia", "dave": "david",
        "debbie": "deborah", "dick": "richard", "ed": "edward edwin", "eddie": "edward", "frankie": "frank francis",
        "gerry": "gerald", "hank": "henry", "harry": "harold henry", "jack": "john", "jake": "jacob", "jeb": "john",
        "jenny": "jennifer", "jerry": "gerald jerome", "jim": "james", "jimmy": "james", "joe": "joseph",
        "johnny": "john", "kate": "katherine kathryn", "kathy": "katherine kathleen", "katie": "katherine",
        "larry": "lawrence", "liz": "elizabeth", "maggie": "margaret", "meg": "margaret megan", "mick": "michael",
        "mike": "michael", "molly": "mary", "nick": "nicholas", "patty": "patricia", "peggy": "margaret",
        "ricky": "richard", "rick": "richard", "ron": "ronald", "sally": "sarah", "steve": "stephen steven",
        "sue": "susan", "ted": "edward theodore", "teddy": "edward theodore", "terry": "terence", "tom": "thomas",
        "tommy": "thomas", "tony": "anthony", "vicky": "victoria", "will": "william", "willie": "william",
    }.items()
}  # fmt: skip
# For either sex. They prove a name only where little else is expected: on a line near a headline.
RARER = words(
    """abbie abby abe abel addison adelaide adeline agatha aidan aileen aimee alana alasdair alastair albie alden alec
    alexia alfie alisa alisha alissa alistair allegra allie allyson alma alonzo althea alton alvin alyson alyssa
    amos anastasia andree angie angus anjelica annabel annabelle annalisa annelise ansel anthea antoinette antony
    anya archie aretha ariel arlo armand armando arron arturo asa asher ashlee ashleigh ashlyn aubrey audra
    augustus ava avery avril babs bailey barney barrett bart bartholomew basil baz beau becca beck benji bennett
    benny bertie bess bethan betsy bette bettie bev blaine blair blake blanche bobbie bonita boyd braden bradford
    brady bram brandi brandy breanna bree brendon brenna brennan bret briana brianna bridgette brigid briony
    britney britt bronagh bronwen bronwyn brooke bryant bryce bryn bryony buddy buster byron caitlin caitlyn cal
    callie callum calum cam cameron camilla candace candice carey carissa carley carlton carly carlyn carmel
    carson cary caryn cassandra cassidy cassie cath cathal catherina cathleen cathryn cecil cecile cecily celeste
    celia cerys chandler charlene charley charlize charmaine chaz chelsey cher cheri cherie cheyenne chloë
    chrissie chrissy christen christi christie christy ciara cicely cillian clarice clarissa clark claudette
    claudine clay clayton clem clement clementine cleo cleve clinton clive clodagh cody colby collin conan connor
    conor conrad constance coralie corbin cordelia corey cormac cory cris crispin cristian curt cyndi cyril cyrus
    dalton dana dane dani dania danica daphne darby darcy darius darla darlene darragh daryl dashiell davey davina
    davis deana deandre deanna deanne debbie debby debi dee deidre deirdre del delia delilah della demetrius demi
    dena denzel dermot derrick desiree devin devon dexter diandra dianna didi dillon dina dinah dion dionne dixie
    dolly donal donnie donovan dottie dougal dougie drew dwayne eamon eamonn earnest eben eddy eden edie edwina
    effie elaina eldon eleanora eleni elinor eliot elisha eliza ellery ellie elliot ellis elly elma eloise elspeth
    elton elvis elwood emerson emile emilie emilio emlyn emmet emmett enid enoch ephraim ernie errol esme
    esmeralda esteban ester etta euan eugenia eugenie eunice evander evangeline evie ewan ewen ezra fallon faye
    felicia felicity fergal fergus finbarr finlay finley finnian flo flora floyd forrest fran francine frankie
    franklyn franny freda freddie gabby gabe gale gareth garrett garry garth gemma gena genevieve geoff georgette
    georgie georgina gerry gertrude gia gigi gil giles gillian ginny giselle glenys glynis glynn gordie graeme
    gray grayson greig griffin gus gwyneth gwynne hadley hal haley hallie hamish hank harlan harley harper
    harriett harris harrison hattie hayden haydn hayley hedy helaine henrietta herb hester hettie hilda hollie
    homer horace horatio howie hyacinth iain imani imogen indira inigo iona ira irving isadora isaiah isla issac
    ivana ivor jacinta jackson jacky jacqui jade jaimie jalen jamal jameson jami jancis janelle janette janey
    janie janis jarrod jarvis jasmine jayden jayne jeanette jeanie jeanine jeannie jed jedidiah jefferson jemima
    jemma jen jenifer jennie jensen jeremiah jeri jermaine jess jessamyn jessie jessy jethro joann joaquin
    jocelyne jodi jodie jody joely joey johnathan johnathon johnnie jolene jolie jonah jonathon joni jonny jools
    jordyn joselyn josiah josie joss judd jude judi judie julianna julianne kacey kaitlin kaitlyn kaleb kali kane
    kareem karyn kasey kassandra kat katelyn katharine kathie kathrine katia katrina katy katya kaya kaye keegan
    keeley keenan keir keira keisha kelley kellie kelsey kelvin kendal kendall kendra kendrick kenji kenna kennedy
    kenny keri kermit kerri kerrie kerry keshia khalid kian kiara kiera kieran kiersten kiley kira kiri kirstie
    kirsty kit kitty kris krista kristal kristi kristie kristy krystal kyla kylie kyra lacey lachlan laila lana
    landon lashonda latasha latisha latoya laurel lauretta lauri laverne lawson leanna leanne leigh leland lennie
    lennox lenny leonora lesley lessie lettie lex lexi liana libby liesl lila lilah liliana lilith lillie lindsey
    lionel liza lizzie logan lonnie lora loren lorna lorne lottie lou louie lowell lucian luciana lucien lucinda
    lucius lucretia ludovic luella lula lulu lyla lyle lyndon lyndsay lyndsey lynette lynne lynsey lyra mabel mac
    mack mackenzie maddie madeline madelyn madge madonna mae maeve magda magnus mahalia maia maire mairead mairi
    maisie malachi malcolm malik mallory manny marcella marci marcie marcy margaux marge margery margie margo
    mariah mariam maribel marin maris marisol marissa marjory marley marlon marly marnie marty maryann maryanne
    marylou mathew matilda mattie maude mavis maxim maxine mckenzie meagan meg meghan mel melba merlin merrill
    merritt mervyn meryl micah mick mickey mikaela miles millicent millie milton mimi mindy minerva minnie miranda
    mitzi mohan mollie mordecai morgan moriah morley mort mortimer morton moses murray mya myles myra myrna myron
    naima nan naoise neal nell nellie nerys nessa nettie neve neville niall nic nichola nichole nicki nicky
    nicolette nicolle nigella niki nikita nikki nile noel noelle nola nolan noreen norm nuala oberon octavia
    octavio odette ollie oona oonagh ophelia orla orson orville osbert osborn paddy padraig paige paisley paloma
    pat patrice patsy patti patty paulette payton pearce pen percival percy peta petula peyton phebe philomena
    phineas phoebe pierce piers piper pippa polly portia prescott preston quincy quinn quinton rachael rachelle
    rae rafe raheem raina raleigh ramsey randal randi randolph rashid raven raymonda reagan reba reece reed reese
    reg regan reggie reid reilly remy rena reuben reva rhea rhett rhian rhiannon rhoda rhona rhys ria richie riley
    rina riva roan robbie robbin robyn rochelle rod roderick rodger rohan roisin rona ronan ronda ronnie rory
    rosalyn rosamund rosanna rosanne roscoe roseanne rosetta rosie roslyn rowan rowena roxane roxie roz rudolph
    rudy russ ruthie rylan sabina sadie saffron sal salma salman samara sammy sanford sania sasha saul scarlett
    scot scottie selena seymour shana shania shanice shannon shari sharlene sharron shaun shauna shawna shay shea
    sheena shelby sheldon shelia shelley sherri sherrie sherwin shiloh shirin shirlee shona shonda shreya sid
    siena silas silvester sinead sinéad siobhan siobhán skylar sloane solomon sondra sonny sonya sorcha stacie
    stanford stephon stevie stewart stu sukie sullivan susannah susie suzan suzy sybil syd tabatha tabitha tad
    tahlia talia tallulah tamar tamika tamsin tania taryn tasha tate tatum tavia taylor teagan teddy terence
    terese teri terra terrance terrell terri tess tessa tex thad thaddeus theodora thomasina thora tia tiana
    tiernan tierney tilda tillie tilly timmy tisha titus tobin tommie tonia tonya topher tori torrance tracey
    traci tracie treena trent tricia trina trish trisha trudy tyra tyrell tyson ulysses uma uri val valarie
    valentino vance vaughan vaughn velma venetia venus verna vickie vidal viggo vikki vince vinnie vishal vivek
    vivienne vonda waldo wally walt walton warner webster wes weston wilbur wilda wiley wilfred wilhelmina willa
    willard willis wilson winona winston wren wyatt xander xena yasmine zac zach zachariah zack zadie zak zander
    zane zara zeke zelda zena zeta zola zora zuri"""
)
