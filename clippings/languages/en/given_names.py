"""Given names of English speakers, as the census of the United States of 1990 has them.

Those that are common words, towns or surnames as well are left out.
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

# Short forms that are no beginning of the name itself.
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
