/** What a country's telephones, passports and addresses look like. `#` stands for a digit, `@` for a letter. */
export interface Country {
  /** The calling code without `+`. */
  readonly calling: string;
  /** How mobile numbers begin, without the trunk digit. */
  readonly prefixes: string;
  /** How many digits follow the prefix. */
  readonly rest: number;
  /** What is dialled before a national number at home. */
  readonly trunk: string;
  /** How passports are numbered. */
  readonly passport: string;
  /** Cities with region and postal code: `Shanghai:SH:2000##`. */
  readonly cities: string;
  /** Streets; `#` is the house number. */
  readonly streets: string;
}

/** The countries guests come from, by ISO 3166-1 alpha-2. */
export const countries = {
  CN: {
    calling: '86',
    prefixes: '130 131 132 135 136 137 138 139 150 151 152 156 158 159 180 181 186 187 188 189',
    rest: 8,
    trunk: '',
    passport: 'E@#######',
    cities:
      '上海:SH:2000##,北京:BJ:1000##,广州:GD:5100##,深圳:GD:5180##,杭州:ZJ:3100##,成都:SC:6100##,南京:JS:2100##,武汉:HB:4300##,西安:SN:7100##,苏州:JS:2150##,青岛:SD:2660##,厦门:FJ:3610##',
    streets: '人民路#号,中山路#号,解放路#号,建设路#号,文化路#号,和平路#号,长江路#号,学府路#号',
  },
  TW: {
    calling: '886',
    prefixes: '910 912 921 928 932 935 953 958 963 972 988',
    rest: 6,
    trunk: '0',
    passport: '3########',
    cities: '台北市:TPE:10###,高雄市:KHH:80###,台中市:TXG:40###,台南市:TNN:70###',
    streets: '中正路#號,民生路#號,復興路#號,忠孝東路#號',
  },
  HK: {
    calling: '852',
    prefixes: '6020 6123 6234 6345 6456 9010 9123 9234 9345 9456 9678',
    rest: 4,
    trunk: '',
    passport: 'K########',
    cities: 'Hong Kong::',
    streets: '# Queen’s Road Central,# Nathan Road,# King’s Road,# Hennessy Road',
  },
  JP: {
    calling: '81',
    prefixes: '901 902 903 905 906 908 909 801 803 804 805 806 808 809 702 703 704 708 709',
    rest: 7,
    trunk: '0',
    passport: '@@#######',
    cities:
      'Tokyo:13:1##-00##,Osaka:27:53#-00##,Kyoto:26:60#-80##,Nagoya:23:46#-00##,Sapporo:01:06#-00##,Fukuoka:40:81#-00##',
    streets: '#-2 Sakura,#-11 Honmachi,#-5 Asahi,#-8 Midori',
  },
  KR: {
    calling: '82',
    prefixes: '102 103 104 106 107 108 109',
    rest: 7,
    trunk: '0',
    passport: 'M########',
    cities: 'Seoul:11:0####,Busan:26:4####,Incheon:28:2####,Daegu:27:4####',
    streets: '# Sejong-daero,# Teheran-ro,# Haeun-daero,# Jungang-ro',
  },
  GB: {
    calling: '44',
    prefixes: '7400 7500 7711 7780 7801 7850 7900 7912 7950 7970 7980',
    rest: 6,
    trunk: '0',
    passport: '#########',
    cities: 'London::SW1A #AA,Manchester::M1 #AB,Bristol::BS1 #CD,Leeds::LS1 #EF,Edinburgh::EH1 #GH',
    streets: '# High Street,# Station Road,# Church Lane,# Victoria Road,# Mill Close',
  },
  US: {
    calling: '1',
    prefixes: '212 305 312 404 415 512 617 646 702 713 917',
    rest: 7,
    trunk: '',
    passport: '#########',
    cities:
      'New York:NY:100##,Chicago:IL:606##,San Francisco:CA:941##,Austin:TX:787##,Boston:MA:021##,Seattle:WA:981##',
    streets: '# Main Street,# Oak Avenue,# Maple Drive,# Washington Street,# Lake Road',
  },
  DE: {
    calling: '49',
    prefixes: '151 160 170 171 172 175 176',
    rest: 8,
    trunk: '0',
    passport: 'C#F#H#K##',
    cities: 'Berlin:BE:10###,München:BY:80###,Hamburg:HH:20###,Köln:NW:50###,Leipzig:SN:04###',
    streets: 'Hauptstraße #,Bahnhofstraße #,Gartenweg #,Schillerstraße #,Am Markt #',
  },
  FR: {
    calling: '33',
    prefixes: '61 62 66 67 68 76 77',
    rest: 7,
    trunk: '0',
    passport: '##@@#####',
    cities: 'Paris::750##,Lyon::6900#,Marseille::1300#,Bordeaux::33000,Nantes::44000',
    streets: '# rue de la Gare,# avenue des Tilleuls,# place de l’Église,# rue Victor-Hugo',
  },
  ES: {
    calling: '34',
    prefixes: '610 620 630 650 660 670 690',
    rest: 6,
    trunk: '',
    passport: '@@@######',
    cities: 'Madrid:MD:280##,Barcelona:CT:080##,Sevilla:AN:410##,Valencia:VC:460##',
    streets: 'Calle Mayor #,Calle del Sol #,Avenida de la Paz #,Plaza Nueva #',
  },
  PT: {
    calling: '351',
    prefixes: '91 92 93 96',
    rest: 7,
    trunk: '',
    passport: '@@######',
    cities: 'Lisboa::1###-0##,Porto::4###-1##,Coimbra::3###-2##,Faro::8###-1##',
    streets: 'Rua da Liberdade #,Avenida da República #,Largo do Carmo #,Rua das Flores #',
  },
  PL: {
    calling: '48',
    prefixes: '501 510 600 601 602 605 606 660 691',
    rest: 6,
    trunk: '',
    passport: '@@#######',
    cities: 'Warszawa::00-###,Kraków::31-###,Gdańsk::80-###,Wrocław::50-###',
    streets: 'ul. Długa #,ul. Polna #,ul. Leśna #,ul. Słoneczna #',
  },
  SE: {
    calling: '46',
    prefixes: '70 72 73 76',
    rest: 7,
    trunk: '0',
    passport: '########',
    cities: 'Stockholm::11# ##,Göteborg::41# ##,Malmö::21# ##,Uppsala::75# ##',
    streets: 'Storgatan #,Kungsgatan #,Björkvägen #,Skolgatan #',
  },
  VN: {
    calling: '84',
    prefixes: '90 91 97 98 93 96',
    rest: 7,
    trunk: '0',
    passport: 'B#######',
    cities: 'Hà Nội::10####,Hồ Chí Minh::70####,Đà Nẵng::55####',
    streets: '# Trần Hưng Đạo,# Lê Lợi,# Nguyễn Huệ,# Hai Bà Trưng',
  },
  AE: {
    calling: '971',
    prefixes: '50 52 54 55 56 58',
    rest: 7,
    trunk: '0',
    passport: '@########',
    cities: 'Dubai:DU:,Abu Dhabi:AZ:,Sharjah:SH:',
    streets: 'Al Wasl Road #,Corniche Street #,Al Nahda Street #',
  },
  SA: {
    calling: '966',
    prefixes: '50 53 54 55 56',
    rest: 7,
    trunk: '0',
    passport: '@########',
    cities: 'Riyadh::11###,Jeddah::21###,Dammam::31###',
    streets: 'King Fahd Road #,Olaya Street #,Tahlia Street #',
  },
  EG: {
    calling: '20',
    prefixes: '10 11 12 15',
    rest: 8,
    trunk: '0',
    passport: 'A########',
    cities: 'Cairo::11###,Alexandria::21###,Giza::12###',
    streets: '# Tahrir Street,# Nile Corniche,# Ramses Street',
  },
  RU: {
    calling: '7',
    prefixes: '903 905 906 909 915 916 921 925 926',
    rest: 7,
    trunk: '8',
    passport: '7########',
    cities: 'Moscow::101###,Saint Petersburg::190###,Kazan::420###,Novosibirsk::630###',
    streets: 'Lenina ul. #,Sadovaya ul. #,Tsentralnaya ul. #,Shkolnaya ul. #',
  },
  TH: {
    calling: '66',
    prefixes: '81 82 84 85 86 87 89 91 92 94 95 98',
    rest: 7,
    trunk: '0',
    passport: '@@#######',
    cities: 'Bangkok:10:10###,Chiang Mai:50:50###,Phuket:83:83###',
    streets: '# Sukhumvit Road,# Silom Road,# Ratchada Road',
  },
} as const satisfies Readonly<Record<string, Country>>;

/** ISO 3166-1 alpha-2 of a country that guests come from. */
export type CountryCode = keyof typeof countries;
