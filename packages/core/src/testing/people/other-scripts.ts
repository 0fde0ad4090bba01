import { draw, type Frequency, zipf } from '../chance/frequency.ts';
import { pick, type Random } from '../chance/random.ts';
import { type Gender, type Name, type NameMaker, type Part, parts } from './name.ts';

interface Table {
  readonly families: string;
  readonly men: string;
  readonly women: string;
  /** The ends a surname of a woman takes, native and Latin. */
  readonly feminine?: readonly [string, string];
}

const arabic: Table = {
  families:
    'الهاشمي:Al Hashimi:Alhashmi:El-Hashemi,المنصوري:Al Mansoori:Almansouri:Al-Mansuri,الشمري:Al Shammari:Alshamri:Al-Shamari,العتيبي:Al Otaibi:Alotaibi:Al-Utaybi,القحطاني:Al Qahtani:Alqahtani:Al-Kahtani,الحربي:Al Harbi:Alharbi,الغامدي:Al Ghamdi:Alghamdi,الزهراني:Al Zahrani:Alzahrani,النعيمي:Al Nuaimi:Alnuaimi:Al-Naimi,المزروعي:Al Mazrouei:Almazroui,خوري:Khoury:Khouri,حداد:Haddad:Hadad,منصور:Mansour:Mansoor,سليمان:Suleiman:Soliman,إبراهيم:Ibrahim:Ebrahim,عثمان:Othman:Osman,حسين:Hussein:Hussain,صالح:Saleh:Salih,ناصر:Nasser:Naser,الخطيب:Al Khatib:El Khatib',
  men: 'محمد:Mohammed:Muhammad:Mohamed,أحمد:Ahmed:Ahmad,علي:Ali:Aly,عبدالله:Abdullah:Abdulla:Abdallah,خالد:Khalid:Khaled,عمر:Omar:Umar,يوسف:Yousef:Yusuf:Youssef,حسن:Hassan:Hasan,سعيد:Saeed:Said,طارق:Tariq:Tarek,فيصل:Faisal:Faysal,سلطان:Sultan,ماجد:Majid:Majed,عبدالرحمن:Abdulrahman:Abdul Rahman,إبراهيم:Ibrahim:Ebrahim',
  women:
    'فاطمة:Fatima:Fatma:Fatimah,مريم:Maryam:Mariam,عائشة:Aisha:Aysha,نورة:Noura:Nora,سارة:Sara:Sarah,ليلى:Layla:Leila,هدى:Huda:Hoda,زينب:Zainab:Zaynab,أمل:Amal,ريم:Reem:Rim,شيخة:Shaikha:Sheikha,خديجة:Khadija:Khadeeja',
};
const russian: Table = {
  families:
    'Иванов:Ivanov,Смирнов:Smirnov,Кузнецов:Kuznetsov:Kuznecov,Попов:Popov,Васильев:Vasilyev:Vasilev,Петров:Petrov,Соколов:Sokolov,Михайлов:Mikhaylov:Mihailov,Новиков:Novikov,Фёдоров:Fedorov:Fyodorov,Морозов:Morozov,Волков:Volkov,Алексеев:Alekseev:Alexeev,Лебедев:Lebedev,Семёнов:Semenov:Semyonov,Егоров:Egorov:Yegorov,Павлов:Pavlov,Козлов:Kozlov,Степанов:Stepanov,Николаев:Nikolaev:Nikolayev,Орлов:Orlov,Андреев:Andreev:Andreyev,Макаров:Makarov,Никитин:Nikitin,Захаров:Zakharov:Zaharov,Зайцев:Zaytsev:Zaitsev,Соловьёв:Solovev:Solovyov,Борисов:Borisov,Яковлев:Yakovlev:Iakovlev,Григорьев:Grigoryev:Grigorev',
  men: 'Александр:Aleksandr:Alexander,Сергей:Sergey:Sergei,Дмитрий:Dmitriy:Dmitry:Dmitrii,Андрей:Andrey:Andrei,Алексей:Aleksey:Alexei,Иван:Ivan,Михаил:Mikhail,Николай:Nikolay:Nikolai,Евгений:Evgeniy:Yevgeny,Юрий:Yuriy:Iurii,Владимир:Vladimir,Пётр:Petr:Pyotr,Максим:Maksim:Maxim,Илья:Ilya:Ilia',
  women:
    'Юлия:Yuliya:Julia:Iuliia,Елена:Elena:Yelena,Наталья:Natalya:Natalia,Ольга:Olga,Татьяна:Tatyana:Tatiana,Мария:Mariya:Maria,Анна:Anna,Екатерина:Ekaterina:Yekaterina,Ирина:Irina,Светлана:Svetlana,Ксения:Kseniya:Xenia,Анастасия:Anastasiya:Anastasia,Дарья:Darya:Daria,Людмила:Lyudmila:Liudmila',
  feminine: ['а', 'a'],
};
const thai: Table = {
  families:
    'ใจดี:Jaidee:Chaidi,สุขสวัสดิ์:Suksawat:Sooksawasd,ทองดี:Thongdee:Tongdee,ศรีสุข:Srisuk:Srisook,แก้วมณี:Kaewmanee:Keawmanee,บุญมี:Boonmee:Bunmi,วงศ์สวัสดิ์:Wongsawat:Vongsawasdi,พงษ์พันธ์:Pongpan:Phongphan,รัตนกุล:Rattanakul:Ratanakul,แสงทอง:Saengthong:Sangthong,จันทร์เพ็ญ:Chanpen:Janpen,สมบูรณ์:Somboon:Sombun,ชัยชนะ:Chaichana,อินทร์แก้ว:Inkaew:Inkeaw,ศรีวิชัย:Sriwichai:Srivichai,มณีรัตน์:Maneerat:Manirat',
  men: 'สมชาย:Somchai,วิชัย:Wichai:Vichai,ประเสริฐ:Prasert,สุรชัย:Surachai,อนันต์:Anan:Anant,ณัฐพล:Nattapon:Natthaphon,กิตติ:Kitti,ธนากร:Thanakorn:Tanakorn,พิชิต:Pichit:Phichit,สมศักดิ์:Somsak',
  women:
    'สมหญิง:Somying,มาลี:Malee:Mali,สุดา:Suda,นภา:Napa:Napha,ปราณี:Pranee:Prani,วันดี:Wandee:Wandi,กัญญา:Kanya,ศิริพร:Siriporn:Siriphon,อรทัย:Orathai:Oratai,จินตนา:Jintana:Chintana',
};

/** Arabic names, with the several ways in which they are heard. */
export const arabicName: NameMaker = makerOf(arabic);
/** Russian names; surnames of women end in `a`. */
export const russianName: NameMaker = makerOf(russian);
/** Thai names. */
export const thaiName: NameMaker = makerOf(thai);

function makerOf(table: Table): NameMaker {
  const families = zipf(parts(table.families), 5);
  const givens: Readonly<Record<Gender, Frequency<Part>>> = {
    male: zipf(parts(table.men), 3),
    female: zipf(parts(table.women), 3),
  };

  return (kin: Random, own: Random, gender: Gender): Name => {
    const surname = draw(kin, families);
    const given = draw(own, givens[gender]);
    const [native, latin] = (gender === 'female' && table.feminine) || ['', ''];
    const other = pick(own, [surname.latin, ...surname.others]) + latin;

    return {
      family: surname.latin + latin,
      given: given.latin,
      native: { family: surname.native + native, given: given.native },
      others: [{ family: other, given: pick(own, given.others.length > 0 ? given.others : [given.latin]) }],
    };
  };
}
