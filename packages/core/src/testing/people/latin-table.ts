/** Names of one language in Latin letters: family names by frequency, pieces to compose rarer ones of, given names. */
export interface LatinNames {
  readonly families: string;
  readonly heads: string;
  readonly tails: string;
  readonly men: string;
  readonly women: string;
  /** How clerks without the letters write them: `ü:ue`. */
  readonly letters?: string;
  /** A surname's end for women where it has its own: `ský>ská`. */
  readonly feminine?: string;
}

/** The names by language. */
export const latinNames = {
  en: {
    families:
      'Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harris Clark Turner Hill Cooper Ward Morris Moore Lee King Baker Allen Morgan Scott Bell Murphy Kelly Cook Shaw Price Anderson Watson Carter Hughes Edwards Collins Bennett Gray Cox Mills Webb Stone Palmer Hunt Holmes O’Brien O’Neill McDonald Fitzgerald',
    heads:
      'Ash Brad Whit Thorn Lang Hart Black Brom Win Hal Rad Stan Strat Kirk Mar Nor Ox Pem Shel Wal Ald Car Dal Elm Fair',
    tails: 'ford ley well ton worth bury field wick ham combe by gate stead land more',
    men: 'James John David Michael Robert William Thomas Daniel Andrew Peter Mark Paul George Oliver Jack Harry Charles Samuel Joseph Edward Henry Matthew Christopher Benjamin Alexander Simon Stephen Richard Anthony Nicholas',
    women:
      'Mary Sarah Emma Elizabeth Laura Jessica Charlotte Anna Rebecca Hannah Sophie Emily Victoria Catherine Margaret Susan Alice Helen Julia Lucy Olivia Grace Rachel Karen Jane Claire Patricia Jennifer Diana Fiona',
  },
  de: {
    families:
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Krause Lehmann Köhler Maier Jäger Weiß Groß Vogel Böhm Günther Kühn',
    heads:
      'Eich Stein Berg Hohen Linden Rosen Wald Feld Bach Burg Kirch Wein Grün Lang Ober Nieder Roth Schön Frei Gold',
    tails: 'mann hauser bauer meier berger müller bach wald feld brunner huber stätter',
    men: 'Thomas Michael Andreas Stefan Peter Christian Jürgen Wolfgang Klaus Jörg Frank Uwe Jan Lukas Felix Maximilian Björn Matthias Florian Tobias Günter Götz',
    women:
      'Ursula Sabine Petra Monika Anna Julia Lena Claudia Birgit Andrea Susanne Käthe Gisela Sophie Marie Franziska Katharina Jana Bärbel Heike',
    letters: 'ä:ae ö:oe ü:ue ß:ss Ä:Ae Ö:Oe Ü:Ue',
  },
  fr: {
    families:
      'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia David Bertrand Roux Vincent Fournier Girard André Mercier Dupont Lambert Bonnet François Rivière Gérard Noël Béranger Lévêque Côté',
    heads: 'Beau Mont Font Ville Roche Bel Grand Long Saint-Pierre Val Bois Clair Champ Du Le La',
    tails: 'champ mont rive court lieu pré chêne fort val blanc geais noir',
    men: 'Jean Pierre Michel François Philippe Nicolas Julien André René Jérôme Stéphane Louis Hugo Mathéo Rémi Étienne Benoît Thierry Olivier Gaël',
    women:
      'Marie Nathalie Isabelle Sylvie Hélène Françoise Anaïs Zoé Chloé Camille Léa Manon Amélie Élodie Cécile Aurélie Noémie Inès Margaux Céline',
  },
  es: {
    families:
      'García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Núñez Ibáñez',
    heads: 'Monte Villa Casta Agua Piedra Rio Cam Oli Val San Torre Alma',
    tails: 'negro nova ñeda real mayor verde vares llón dueña rubio celi',
    men: 'Antonio José Manuel Francisco Juan David Javier Daniel Jesús Carlos Alejandro Miguel Ángel Álvaro Sergio Íñigo Raúl Andrés Adrián Rubén',
    women:
      'María Carmen Ana Isabel Laura Cristina Lucía Sofía Marta Elena Raquel Begoña Inés Rocío Pilar Mónica Andrea Paula Verónica Nuria',
  },
  pt: {
    families:
      'Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Jesus Sousa Fernandes Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Araújo Conceição Simões Brandão Magalhães',
    heads: 'Monte Vila Casta Água Pedra Rio Cam Oli Val São Torre Alm',
    tails: 'negro nova nheira real maior verde vares lhão eida velho',
    men: 'João José António Manuel Pedro Tiago Rui Luís Miguel Gonçalo Francisco Duarte Simão Nuno Vítor André Tomás Bruno Paulo Rúben',
    women:
      'Maria Ana Inês Beatriz Mariana Catarina Sofia Joana Leonor Conceição Fátima Teresa Luísa Marta Rita Helena Patrícia Sónia Íris Filipa',
  },
  pl: {
    families:
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Pawłowski Michalski Król Wróbel Jabłoński Stępień Łukaszewicz Żak',
    heads: 'Brzo Lipi Gór Dęb Wil Sos Róż Orz Kali Jasi Zale Borów Gał Łęc',
    tails: 'zowski czak ński czyński iecki owicz czewski ka ewicz icki',
    men: 'Piotr Krzysztof Andrzej Tomasz Paweł Marcin Michał Łukasz Jakub Wojciech Grzegorz Stanisław Zbigniew Mateusz Kacper',
    women:
      'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Zofia Joanna Magdalena Elżbieta Żaneta Bożena Łucja Hanna',
    feminine: 'ski>ska cki>cka dzki>dzka',
  },
  sv: {
    families:
      'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jönsson Hansson Bengtsson Lindström Lindqvist Åberg Sjöberg Öberg Nyström Björk Håkansson Söderström Åkesson Hedström',
    heads: 'Lind Berg Ny Sjö Björk Hög Ek Sand Gran Ström Löv Hed Holm Ceder',
    tails: 'ström qvist berg gren lund man dahl mark blad vall',
    men: 'Lars Anders Johan Per Erik Göran Björn Åke Håkan Mikael Jan Nils Oskar Gösta Mårten Sören Axel Jörgen Örjan Emil',
    women:
      'Anna Eva Maria Karin Kristina Åsa Märta Ingrid Birgitta Elsa Maja Linnéa Görel Sara Emma Helena Ulrika Astrid Ebba Solveig',
  },
  vi: {
    families: 'Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Đoàn Lương',
    heads: 'Tôn Lưu Hà Cao Thái Châu',
    tails: '-Thất -Ngọc -Gia -Đình',
    men: 'Văn-Hùng Minh-Tuấn Đức-Anh Quang-Huy Hữu-Phước Thanh-Sơn Công-Vinh Xuân-Trường Ngọc-Hải Bảo-Long Tiến-Dũng Quốc-Khánh',
    women:
      'Thị-Hương Ngọc-Lan Thu-Hà Mai-Anh Thanh-Thủy Bích-Ngọc Phương-Thảo Kim-Oanh Diệu-Linh Hồng-Nhung Minh-Châu Tuyết-Mai',
  },
} as const satisfies Record<string, LatinNames>;
