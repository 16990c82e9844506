/** One state or territory; `code` is its ISO 3166-1 code, null where it no longer exists; `belfiore` its code of the land registry, null for Italy. */
export interface NationEntry {
  readonly code: string | null;
  readonly belfiore: string | null;
  readonly name: string;
}

/** ISO 3166-1 code (XK is Kosovo, as the European Union writes it), code of the Agenzia delle Entrate, name of ISTAT; CC BY 3.0 and 4.0. */
const TABLE = `
AF Z200 Afghanistan
AL Z100 Albania
DZ Z301 Algeria
AD Z101 Andorra
AO Z302 Angola
AI Z529 Anguilla
AG Z532 Antigua e Barbuda
SA Z203 Arabia Saudita
AR Z600 Argentina
AM Z252 Armenia
AW Z501 Aruba
AU Z700 Australia
AT Z102 Austria
AZ Z253 Azerbaigian
BS Z502 Bahamas
BH Z204 Bahrein
BD Z249 Bangladesh
BB Z522 Barbados
BE Z103 Belgio
BZ Z512 Belize
BJ Z314 Benin
BM Z400 Bermuda
BT Z205 Bhutan
BY Z139 Bielorussia
BO Z601 Bolivia
BA Z153 Bosnia-Erzegovina
BW Z358 Botswana
BR Z602 Brasile
BN Z207 Brunei Darussalam
BG Z104 Bulgaria
BF Z354 Burkina Faso
BI Z305 Burundi
KH Z208 Cambogia
CM Z306 Camerun
CA Z401 Canada
CV Z307 Capo Verde
-- Z105 Cecoslovacchia
TD Z309 Ciad
CL Z603 Cile
CN Z210 Cina
CY Z211 Cipro
CO Z604 Colombia
KM Z310 Comore
CG Z311 Congo
KP Z214 Corea del Nord
KR Z213 Corea del Sud
CI Z313 Costa d’Avorio
CR Z503 Costa Rica
HR Z149 Croazia
CU Z504 Cuba
DK Z107 Danimarca
DM Z526 Dominica
EC Z605 Ecuador
EG Z336 Egitto
SV Z506 El Salvador
AE Z215 Emirati Arabi Uniti
ER Z368 Eritrea
EE Z144 Estonia
SZ Z349 Eswatini
ET Z315 Etiopia
RU Z154 Federazione russa
FJ Z704 Figi
PH Z216 Filippine
FI Z109 Finlandia
FR Z110 Francia
GA Z316 Gabon
GM Z317 Gambia
GE Z254 Georgia
DE Z112 Germania
GH Z318 Ghana
JM Z507 Giamaica
JP Z219 Giappone
GI Z113 Gibilterra
DJ Z361 Gibuti
JO Z220 Giordania
GR Z115 Grecia
GD Z524 Grenada
GL Z402 Groenlandia
GT Z509 Guatemala
GN Z319 Guinea
GQ Z321 Guinea equatoriale
GW Z320 Guinea-Bissau
GY Z606 Guyana
HT Z510 Haiti
HN Z511 Honduras
IN Z222 India
ID Z223 Indonesia
IR Z224 Iran
IQ Z225 Iraq
IE Z116 Irlanda
IS Z117 Islanda
IM Z122 Isola di Man
KY Z530 Isole Cayman
CK Z703 Isole Cook
FK Z609 Isole Falkland (Malvine)
FO Z108 Isole Fær Øer
MH Z711 Isole Marshall
PN Z722 Isole Pitcairn
SB Z724 Isole Salomone
TC Z519 Isole Turks e Caicos
VG Z525 Isole Vergini britanniche
IL Z226 Israele
IT ---- Italia
KZ Z255 Kazakhstan
KE Z322 Kenya
KG Z256 Kirghizistan
KI Z731 Kiribati
XK Z160 Kosovo
KW Z227 Kuwait
LA Z228 Laos
LS Z359 Lesotho
LV Z145 Lettonia
LB Z229 Libano
LR Z325 Liberia
LY Z326 Libia
LI Z119 Liechtenstein
LT Z146 Lituania
LU Z120 Lussemburgo
MK Z148 Macedonia del Nord
MG Z327 Madagascar
MW Z328 Malawi
MY Z247 Malaysia
MV Z232 Maldive
ML Z329 Mali
MT Z121 Malta
MA Z330 Marocco
MR Z331 Mauritania
MU Z332 Maurizio
MX Z514 Messico
MD Z140 Moldavia
MC Z123 Monaco
MN Z233 Mongolia
ME Z159 Montenegro
MS Z531 Montserrat
MZ Z333 Mozambico
MM Z206 Myanmar (Birmania)
NA Z300 Namibia
NR Z713 Nauru
NP Z234 Nepal
NI Z515 Nicaragua
NE Z334 Niger
NG Z335 Nigeria
NO Z125 Norvegia
NC Z716 Nuova Caledonia
NZ Z719 Nuova Zelanda
OM Z235 Oman
NL Z126 Paesi Bassi
PK Z236 Pakistan
PW Z734 Palau
PS Z161 Palestina
PA Z516 Panama
PG Z730 Papua Nuova Guinea
PY Z610 Paraguay
PE Z611 Perù
PF Z723 Polinesia francese
PL Z127 Polonia
PT Z128 Portogallo
QA Z237 Qatar
GB Z114 Regno Unito
CZ Z156 Repubblica ceca
CF Z308 Repubblica Centrafricana
CD Z312 Repubblica Democratica del Congo
-- Z111 Repubblica Democratica Tedesca
DO Z505 Repubblica Dominicana
-- Z118 Repubblica Socialista Federale di Jugoslavia
RO Z129 Romania
RW Z338 Ruanda
EH Z339 Sahara occidentale
KN Z533 Saint Kitts e Nevis
PM Z403 Saint Pierre e Miquelon
VC Z528 Saint Vincent e Grenadine
WS Z726 Samoa
SM Z130 San Marino
LC Z527 Santa Lucia
SH Z340 Sant’Elena
ST Z341 Sao Tomé e Principe
SN Z343 Senegal
RS Z158 Serbia
-- Z157 Serbia e Montenegro
SC Z342 Seychelles
SL Z344 Sierra Leone
SG Z248 Singapore
SY Z240 Siria
SK Z155 Slovacchia
SI Z150 Slovenia
SO Z345 Somalia
ES Z131 Spagna
LK Z209 Sri Lanka
FM Z735 Stati Federati di Micronesia
US Z404 Stati Uniti d’America
VA Z106 Stato della Città del Vaticano
SS Z907 Sud Sudan
ZA Z347 Sudafrica
SD Z348 Sudan
SR Z608 Suriname
SE Z132 Svezia
CH Z133 Svizzera
TJ Z257 Tagikistan
TW Z217 Taiwan
TZ Z357 Tanzania
TH Z241 Thailandia
TL Z242 Timor Leste
TG Z351 Togo
TO Z728 Tonga
TT Z612 Trinidad e Tobago
TN Z352 Tunisia
TR Z243 Turchia
TM Z258 Turkmenistan
TV Z732 Tuvalu
UA Z138 Ucraina
UG Z353 Uganda
HU Z134 Ungheria
-- Z135 Unione Sovietica
UY Z613 Uruguay
UZ Z259 Uzbekistan
VU Z733 Vanuatu
VE Z614 Venezuela
VN Z251 Vietnam
WF Z729 Wallis e Futuna
YE Z246 Yemen
-- Z250 Yemen del Sud
ZM Z355 Zambia
ZW Z337 Zimbabwe
`;

/** Every state and territory that has a code, by name; the last six of ISTAT's ceased ones with them. */
export const NATIONS: readonly NationEntry[] = TABLE.trim()
  .split('\n')
  .map((line) => ({ code: known(line.slice(0, 2)), belfiore: known(line.slice(3, 7)), name: line.slice(8) }));

function known(code: string): string | null {
  return code.startsWith('-') ? null : code;
}
