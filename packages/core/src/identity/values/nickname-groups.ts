/** Given names with their short and pet forms, one group a line; a word may stand in several groups. */
const groups = `
abigail abby gail abbie
abraham abe bram
adelaide addie heidi adela della
agnes aggie inez ines
albert al bert bertie albrecht
alexander alex al sandy xander sasha alec alejandro aleksandr alessandro oleksandr alexandre sacha
alexandra alex sandra sandy sasha lexi alexis
alfred al fred alf alfie
alice allie ali alicia
allison allie ali
amanda mandy
andrew andy drew andrei andre andreas andrey andrzej
angela angie
anna ann anne annie nan nancy anya ana annika anita hannah
anastasia nastia nastya stacy ana nastassia anastassia
annabelle anabella annabel belle bella
anthony tony antonio anton antony toni
antoinette toni netty
arthur art artie
augustus gus august augustin
barbara barb barbie babs bobbie basia
beatrice bea trixie beatrix
benedict ben benny
benjamin ben benny benji
bernard bernie barney bernhard
bridget biddy bridie birgit brigitte
bradley brad
caleb cal
calvin cal
cameron cam
candace candy candice kandace
carl karl charles
caroline carol carrie carolyn lina
catherine cathy kate katie kathy kitty katherine kathryn cat kay katarina ekaterina catalina katharina kathleen katya
cecilia cissy celia
charles charlie chuck chas carlos karl charley
charlotte lottie charlie lotte
chester chet
christian chris cristian
christina chris tina christine christy kirsten kristin kristen kristina
christopher chris kit topher christoph cristobal christophe kris
clarence clare clarry
clifford cliff
clinton clint
constance connie
cornelius con neil cornel
curtis curt kurt
cynthia cindy
daniel dan danny danilo daniil
danielle dani
david dave davey davy
deborah deb debbie debra
dennis denny denis
dolores lola lolly
dominic dom nick dominik
donald don donny
dorothy dot dottie dolly dora
douglas doug
edith edie
edmund ed eddie ned ted edmond
edward ed eddie ned ted teddy eduardo edouard eduard
edwin ed eddie
eleanor ellie nell nora lenora ella elinor leonor
elizabeth liz beth betty bess eliza lizzie betsy elsie libby lisa elisabeth isabel liza elspeth lise elise elisabetta
ellen nell nellie elena helen
emily em emma millie
emmanuel manny manuel
ernest ernie ernst ernesto
esther essie hettie
eugene gene yevgeny evgeny
evelyn evie eve
florence flo florrie flossie
frances fran frankie fanny francesca francoise franziska
francis frank fran francisco franz francesco francois paco pancho
frederick fred freddie fritz rick friedrich federico fredrik frederic
gabriel gabe
gabrielle gabby gabriella ella
geoffrey geoff jeff jeffrey jeffery
george georgie georg jorge giorgio jurgen georges yuri jerzy
georgina gina georgie georgia
gerald gerry jerry gerhard gerard gerardo
gertrude trudy gertie
gilbert gil bert
giuseppe beppe pino peppe joseph
gregory greg gregor gregorio grigory
guillermo memo william
gwendolyn gwen
harold harry hal
helen nell nellie ellen elena lena helena helene
henry harry hank hal heinrich enrique enrico henri heinz henrik
herbert herb bert
howard howie
hubert hugh bert
hugh hughie hugo
ignacio nacho
irene rene irina
isaac ike izzy
isabel bella belle izzy isabella isabelle
jacob jake jakob jacobo
jacqueline jackie
james jim jimmy jamie jem jaime
jane janie jenny janet jean
janet jan jenny
jason jay
jennifer jen jenny jenna
jeremy jerry jem jeremiah
jerome jerry
jessica jess jessie
jesus chucho chuy
joan joanie jo joanna
joanna jo joan johanna
john jack johnny jon johan johann juan jean ivan giovanni jan hans joao ian sean jonny johannes
jonathan jon jonny nathan johnathan
joseph joe joey jos jose josef pepe josip giuseppe
josephine jo josie fina
joshua josh
judith judy
julia julie jules juliet juliana
justin jus
katherine kate katie kathy kay kit kitty
kenneth ken kenny
kimberly kim
konstantin kostya constantin costas
laurence larry laurie lars lawrence lorenz lorenzo
laura laurie lori laurel
lee leigh lea
leonard len lenny leo leon leonardo
leslie les lesley
lewis lou lew louis luis ludwig luigi
lillian lil lily
linda lindy lyn
louis lou louie luis ludwig luigi lewis
louise lou luisa lulu
lucille lucy lucia
luke lucas luca lukas
mabel may
madeline maddie madeleine magdalena
magdalena lena magda maddie
malcolm mal
marcus mark marc marco markus marcos
marcia marsha marcy
margaret meg maggie peggy peggie madge marge margie greta rita daisy margarita marguerite margot gretchen margarete
maria marie mary maya mia mariya
marilyn mary lynn
marion mary
martin marty martino
martha marty mattie patty
mary molly polly mae mamie may maria marie mimi minnie
matilda tilly mattie maud
matthew matt matty mateo matthias matteo mathieu mateusz
maurice morris maury moe moritz mauricio morrie
maximilian max
maxwell max
melissa mel missy lissa
michael mike mick mickey mikey miguel michel mikhail misha michele mickael
michelle shelly
mildred millie
miriam mimi mitzi
mitchell mitch
mohammed mohamed muhammad mohammad muhammed mohamad mehmet mohd mhd md mohammud mahomet
morris morrie moe maurice
nancy nan ann anne
natalie nat natasha natalia
nathan nat nate nathaniel
nathaniel nat nate nathan
nicholas nick nicky nicolas nikolai klaus niko nicola mikolaj nikolaus kolya
nicole nicky nikki nicola
norman norm
oliver ollie
olivia liv livvy
oscar ozzie
oswald ozzie oz
pamela pam
patricia pat patty trish tricia patsy
patrick pat paddy
paul paulo pablo pavel paolo
paula pauline polly
penelope penny
peter pete pedro pierre piotr pyotr pietro
philip phil pip phillip felipe philippe filippo
phyllis phil
priscilla cilla
rachel rae
ralph rolf raul
randolph randy
raphael rafael raf rafa
raymond ray ramon raimund
rebecca becky becca
regina gina reggie
reginald reg reggie
reinhold rainer
richard rick dick richie rich ricky ricardo riccardo
robert rob bob bobby bert robbie robin roberto
roberta bobbie robbie
roderick rod rick
rodney rod
roger rodger rog ruediger
roland rolly rollo
ronald ron ronnie
rosalind ros rosie
rose rosie rosa
rosemary rose rosie
roxanne roxy
rudolph rudy rudolf rolf
russell russ
ruth ruthie
salvatore sal toto
samantha sam sammy
samuel sam sammy
sarah sally sadie sara zara
sebastian seb bastian
sharon shari
sidney sid
sigmund sig siegmund
simon si
sofia sophie sophia sonya zofia
solomon sol
stanley stan
stephanie steph stevie
stephen steve stevie stefan esteban steven etienne stefano stephan
susan sue susie suzy susanne suzanne susanna
sylvester sly
sylvia syl silvia
tamara tammy tamsin
tatiana tanya
terence terry
theresa terry tess tessa tracy teresa therese
theodore ted teddy theo fyodor theodor
thomas tom tommy tomas tomasz tommaso
timothy tim timmy
tobias toby
ursula uschi
valentine val
valerie val
vanessa nessa
veronica ronnie vera
victor vic viktor vittorio
victoria vicky tori viktoria
vincent vince vinny vincenzo vicente
virginia ginny ginger
vladimir vova volodya vlad
walter walt wally
wendy gwen
wilfred will fred wilf
wilhelmina mina minnie willa
william will bill billy liam willie guillermo wilhelm guillaume willem guglielmo
winifred winnie freda
winston win
yvonne vonnie
zachary zach zack zak
`;

const groupsOfWord = new Map<string, number[]>();
for (const [group, line] of groups.trim().split('\n').entries()) {
  for (const word of line.split(' ')) {
    const known = groupsOfWord.get(word);
    if (known) known.push(group);
    else groupsOfWord.set(word, [group]);
  }
}

const none: readonly number[] = [];

/** The groups of given names that a folded word belongs to. */
export function nicknameGroups(word: string): readonly number[] {
  return groupsOfWord.get(word) ?? none;
}

/** Whether two folded given names are forms of one name: Bob and Robert. */
export function areNicknames(one: string, other: string): boolean {
  const groupsOfOther = nicknameGroups(other);

  return groupsOfOther.length > 0 && nicknameGroups(one).some((group) => groupsOfOther.includes(group));
}
