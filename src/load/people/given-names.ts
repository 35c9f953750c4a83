/** Common given names of several languages, to tell persons from places and whom `he` and `she` can mean. */

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((name) => name !== ''))
}

const MEN =
  set(`Aaron Abdul Abdullah Abel Abraham Achim Adam Adolf Adrian Ahmad Ahmed Aidan Akira Alain Alan Albert Alberto Aldo Alejandro
Alessandro Alexander Alexandre Alexei Alfonso Alfred Alfredo Ali Allan Allen Amadou Amir Anatole Anders Andre André Andrea Andreas Andrei Andrew Andrzej Andy
Angelo Angus Anselm Anthony Antoine Anton Antonio António Archie Armand Arnaud Arne Arnold Arthur Arturo Arvid Ashraf Augustin Aurélien Axel
Barnaby Barry Bart Bartholomew Basil Bastien Ben Benedict Benjamin Benoît Bernard Bernardo Bernd Bertrand Bill Billy Björn Bob Bobby
Boris Brad Bradley Brendan Brent Brett Brian Bruce Bruno Bryan Byron Calvin Carl Carlo Carlos Casper Cecil Cédric Cesar Chad
Charles Charlie Christian Christophe Christopher Chuck Ciaran Clark Claude Clement Clément Cliff Clifford Clive Colin Conor Conrad Constantin
Craig Cyril Cyrus Dale Damien Damian Daniel Danny Darius Darren Dave David Dean Declan Dennis Denis Derek Desmond Diego Dieter Dietrich Dimitri
Dirk Dmitri Dmitry Dominic Dominik Don Donald Doug Douglas Duncan Dwight Earl Eddie Edgar Edmond Edmund Eduardo Edward Edwin Egon
Eli Elias Eliot Elliot Elliott Emil Émile Emilio Emmanuel Enrico Enrique Eric Erik Ernest Ernesto Ernst Erwin Esteban Étienne Eugene Eugène Evan
Ewan Fabian Fabien Fabio Farid Federico Felipe Felix Ferdinand Fergus Fernando Fidel Filip Florent Florian Francesco Francis Francisco Franck
François Frank Franklin Franz Fred Freddie Frédéric Frederic Frederick Fritz Gabriel Gael Gareth Garry Gary Gaspard Gavin Geoff Geoffrey
Georg George Georges Georgi Gerald Gérard Gerard Gerhard Giacomo Gilbert Giles Gilles Giorgio Giovanni Giuseppe Glenn Godfrey Gordon
Graeme Graham Grant Greg Gregor Grégoire Gregory Guido Guillaume Gunnar Günter Gunther Gus Gustav Guy Hakim Halvard Hamid Hamish Hans Harald Harold Harry
Harvey Hassan Hasan Heath Hector Hector Heinrich Heinz Helmut Hendrik Henk Henri Henrik Henry Herbert Herman Hermann Hervé Hiroshi Horace Horst Howard
Hubert Hugh Hugo Humphrey Hussein Iain Ian Ibrahim Ignacio Igor Ilya Imran Isaac Isidore Ismail István Ivan Ivo Jack Jacek Jackson Jacob Jacques
Jaime Jake Jakob Jakub Jamal James Jamie Jan Janek Jared Jason Javier Jean Jed Jeff Jeffrey Jens Jeremy Jérôme Jerome Jerry Jesper Jim Jimmy Jiří
Joachim João Joaquín Joe Joel Joël Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jörg José Josef Joseph Josh Joshua Juan
Jules Julian Julien Julio Julius Jürgen Justin Kai Kamal Kane Karel Karim Karl Kaspar Kazimierz Keith Kelvin Ken Kenneth Kenji Kevin Khaled Khalid Kieran
Klaus Knut Konrad Konstantin Kurt Kyle Lachlan Lambert Lance Larry Lars Laszlo László Laurent Lawrence Leif Len Lennart Leo Léon Leon Leonard
Leonardo Leopold Leroy Leslie Lewis Liam Lionel Lloyd Loïc Lorenz Lorenzo Lothar Louis Lubomir Luc Luca Lucas Lucien Ludo Ludovic Ludwig Luigi Luis Lukas
Luke Luther Mads Magnus Mahmoud Malcolm Manfred Manuel Marc Marcel Marcello Marcin Marco Marcos Marcus Marek Mario Marius Mark Markus
Marshall Martin Marvin Mason Massimo Mats Matt Matteo Matthew Matthias Matthieu Mathieu Matti Maurice Mauro Max Maxim Maxime Maximilian Maxwell Mehmet Melvin Michael
Michał Michel Miguel Mihai Mika Mike Mikael Mikhail Milan Miles Miloš Mirko Miroslav Mohamed Mohammad Mohammed Morris Mortimer Moses
Mourad Muhammad Murray Mustafa Nasser Nathan Nathaniel Ned Neil Nelson Neville Nicholas Nick Nicola Nicolas Niels Nigel Nikolai Nikos Nils Noah Noel Noël
Norbert Norman Olaf Oleg Oliver Olivier Omar Orlando Oscar Osman Oswald Otto Owen Pablo Paolo Pascal Patrice Patrick Patrik Paul Paulo Pavel
Pawel Pedro Per Percy Perry Pete Peter Petr Petros Phil Philip Philipp Philippe Phillip Pierre Pieter Piet Piotr Quentin Rafael Raj Rajesh Ralf
Ralph Ramón Randall Randy Raoul Raphaël Rashid Raul Ravi Ray Raymond Reginald Reinhard Rémi Rémy René Reuben Rex Reza Ricardo Riccardo Richard
Rick Rob Robert Roberto Robin Rodney Rodrigo Roger Roland Rolf Romain Roman Ron Ronald Rory Ross Rowan Roy Rudolf Rudy Rufus Rupert Russell Ryan
Salman Salvador Sam Sami Samir Samuel Sanjay Saul Scott Sean Seán Sebastian Sébastien Serge Sergei Sergio Seth Seymour Shane Shaun Sidney Siegfried Sigurd
Silas Silvio Simeon Simon Stan Stanislav Stanisław Stanley Stefan Stefano Stephan Stéphane Stephen Steve Steven Stewart Stuart Sunil Sven Sylvain Tadeusz
Tariq Ted Terence Terry Theo Theodor Theodore Théo Thierry Thomas Thor Tim Timothy Titus Tobias Toby Todd Tom Tomás Tomasz Tommy Toni Tony Torsten Travis
Trevor Tristan Troy Uwe Václav Valentin Vasily Victor Viktor Vikram Vincent Vincenzo Vito Vladimir Volker Walter Warren Wayne Werner Wilfred Wilhelm Will
Willem William Willie Willy Winston Wojciech Wolf Wolfgang Xavier Yann Yannick Yasser Yousef Youssef Yuri Yusuf Yves Yvon Zachary Zoltán
Alec Alfie Alistair Alun Amos Arlo Arwel Aubrey Auguste Baptiste Barnabas Barney Benny Bert Bertie Bjarne
Blaise Bryn Callum Cameron Cedric Chris Clarence Clem Clyde Connor Cormac Curtis Dai Dan Denys Dexter
Dorian Dylan Eamon Édouard Edouard Ellis Elmer Emanuel Emlyn Emre Enzo Ethan Euan Ezra Fabrice Félix
Fernand Finn Floyd Fraser Gaston Gérald Gianni Gustave Idris Ignace Ivor Jarvis Jasper Jérémie Jesse Jonah
Josias Jude Kenny Kim Léo Léonard Lester Lorne Lou Malik Mathias Mehdi Mick Milo Morgan Nate
Octave Odo Olav Ole Orson Oskar Otis Paddy Pat Piers Rafe Ramon Reg Rhys Roderick Ronan
Ruben Rui Sacha Salim Sorley Spencer Stanislas Théodore Thibault Titouan Tomas Tyler Ulrich Umberto Vasco Vernon
Vic Vince Wallace Wendell Wesley Wilbur Wim Yiannis Zack Dominique
Dermot Jerzy Josiah Chidi Wilf Kofi Gwyn Corentin Théophile Anselme Ambrose Archibald Augustus Bertram Caleb Cornelius Crispin Cuthbert Cyprian Dafydd
Daffyd Dewi Eamonn Ebenezer Elijah Enoch Ephraim Ernie Esmond Eustace Ezekiel Fergal Finbar Fintan Gethin Gideon Gruffydd Gwilym Hiram Huw Hywel Ieuan
Ifan Iestyn Ignatius Inigo Jabez Jedediah Jethro Jeremiah Jotham Kenelm Lemuel Linus Llew Llewellyn Lorcan Mungo Montague Mordecai Nahum Nathanael
Nehemiah Obadiah Oisín Oran Osbert Padraig Pádraig Peredur Peregrine Phineas Rhodri Rodric Ruairi Séamus Seamus Septimus Seumas Sholto Silvanus Tadhg
Taliesin Thaddeus Theodric Theophilus Thelonious Uriah Wilfrid Zachariah Zebedee Alasdair Alastair Calum Diarmuid Dougal Ewen Farquhar Finlay Keir
Murdo Ranald Ruaridh Struan Torquil Asbjørn Aksel Birger Bjørn Brage Eirik Egil Einar Erling Fredrik Frode Geir Gustaf Halfdan Halvor Haakon Håkon
Håkan Hjalmar Ingvar Ivar Jørgen Jostein Kjell Kåre Knud Kristoffer Lasse Ludvig Morten Njål Oddvar Øystein Olle Ragnar Rasmus Roald Rune Sindre
Sixten Stellan Sture Svein Sverre Terje Thorbjørn Tor Torbjørn Torgeir Trond Ulf Vidar Viggo Yngve Aarne Antti Eero Esko Heikki Ilkka Jari Juha Jukka
Kalevi Kimmo Lauri Mikko Olli Onni Paavo Pekka Risto Seppo Tapio Teemu Tuomas Urho Väinö Veikko Albrecht Alois Ansgar Arno Balthasar Berthold Burkhard
Carsten Detlef Eberhard Eckhard Egbert Elmar Engelbert Ewald Falk Friedrich Gebhard Gerd Gero Gernot Gottfried Gottlieb Götz Hagen Hartmut Heiko
Heiner Helge Henning Hinrich Holger Ingo Jochen Jost Jörn Kilian Korbinian Leberecht Ludger Lutz Meinhard Ottmar Otmar Raimund Rainer Reimar Reiner
Rüdiger Rupprecht Sönke Thilo Tilman Thorsten Udo Veit Volkmar Wendelin Wieland Wilfried Winfried Wolfram Bram Cees Coen Daan Evert Floris Gerrit Gijs
Hein Huub Jaap Jelle Jeroen Joost Joris Klaas Koen Maarten Maurits Niek Pim Rinus Roel Ruud Sander Siebe Sjoerd Teun Thijs Wessel Wouter Bogdan
Bolesław Bronisław Cezary Czesław Dariusz Eugeniusz Grzegorz Henryk Jarosław Krzysztof Leszek Maciej Mieczysław Mirosław Paweł Ryszard Sławomir Szymon
Wacław Wiesław Władysław Zbigniew Zdzisław Zygmunt Bohumil Bohuslav Břetislav Čeněk Dalibor František Jaromír Jaroslav Ladislav Lubor Luboš Miloslav
Oldřich Ondřej Otakar Radek Tomáš Vaclav Vít Vladislav Vojtěch Zdeněk Attila Béla Ferenc Gábor Géza Gyula Imre Jenő Kálmán Lajos Miklós Sándor Tibor
Zsolt Cătălin Dumitru Florin Gheorghe Mircea Nicolae Radu Sorin Traian Vasile Boško Branko Dejan Dragan Goran Ivica Jovan Ljubomir Milorad Nenad
Nikola Predrag Slobodan Tihomir Zoran Željko Alexey Anatoly Arkady Gennady Grigory Innokenty Kirill Leonid Maksim Mstislav Nikita Pyotr Ruslan Rustam
Stepan Timofey Vadim Vitaly Vyacheslav Yegor Yevgeny Adolfo Agostino Alonso Álvaro Ambrogio Amadeo Aurelio Baltasar Benito Bernardino Carmelo Ciro
Cosimo Cristóbal Damián Domenico Efraín Eladio Emiliano Eusebio Evaristo Ezequiel Fausto Fermín Gaetano Gaspar Gennaro Germán Gonzalo Gregorio
Guillermo Gustavo Hernán Hilario Horacio Isidro Iker Jacinto Jordi Josep Leandro Leopoldo Lisandro Luciano Mariano Matías Maurizio Miquel Nando Néstor
Nicolò Octavio Ottavio Pasquale Patricio Plácido Ramiro Raimundo Renato Renzo Rogelio Romeo Rosendo Salvatore Saturnino Tiago Tomaso Ubaldo Vicente
Virgilio Zeno Abebe Adebayo Akin Ayodele Babatunde Chinedu Chukwuma Cheikh Dawit Ebo Ekow Emeka Femi Haile Ifeanyi Issa Jabari Jomo Juma Kamau Kwabena
Kwaku Kwame Kwasi Lamine Mamadou Modou Moussa Njoroge Olumide Ousmane Segun Sekou Sipho Tendai Thabo Themba Tunde Uche Yaw Bashir Cem Erdem Hakan
İbrahim Kemal Levent Murat Necati Orhan Ömer Selim Serkan Tarkan Yılmaz Anand Anil Arjun Ashok Bhaskar Dinesh Gopal Govind Harish Jagdish Krishna
Mahesh Manoj Mohan Mukesh Naveen Nikhil Prakash Pradeep Pranav Rajan Rajiv Rakesh Ramesh Rohan Sandeep Satish Shankar Suresh Vijay Vinod Vishnu Akio
Daisuke Haruki Hideo Isamu Jiro Katsuo Kenichi Kenta Makoto Masao Minoru Noboru Osamu Satoshi Shigeru Shinji Susumu Tadashi Takashi Takeshi Taro
Toshio Yasuo Yoshio Achille Adelin Albin Alban Alcide Alphonse Amaury Ambroise Anthelme Aristide Armel Arsène Aubin Balthazar Baudouin Bénédict Bertin
Boniface Brice Calixte Célestin Césaire César Clovis Côme Cyprien Cyrille Damase Dieudonné Didier Donatien Edgard Éloi Élie Émilien Enguerrand Ephrem
Erwan Eudes Eustache Évariste Faustin Félicien Fiacre Firmin Florentin Fortuné Fulbert Gatien Gauthier Gautier Gédéon Geoffroy Germain Ghislain Gildas
Gontran Goulven Gratien Guénolé Guilhem Gwenaël Hippolyte Honoré Hyacinthe Josselin Josse Judicaël Kévin Ladislas Lazare Léandre Léonce Léopold Lubin
Maël Malo Marceau Marcelin Marcellin Mathurin Maximin Médard Melchior Narcisse Nestor Odilon Onésime Ovide Pépin Philémon Placide Prosper Régis Renaud
Roch Samson Saturnin Sévérin Sidoine Siméon Sylvère Sylvestre Tanguy Théodule Thibaud Thibaut Toussaint Tugdual Ulysse Urbain Valère Valéry Victorien
Virgile Yannis Yohann Yvain Zacharie Zéphirin`)
const WOMEN =
  set(`Abigail Ada Adele Adèle Adeline Adriana Agatha Agathe Agnes Agnès Aicha Aïcha Aisha Alexandra Alice Alicia Alina Aline Alison Allison Alma Amanda Amara
Amber Amélie Amelia Amina Amy Ana Anastasia Andréa Angela Angèle Angelina Anita Anja Anna Annabel Anne Annette Annie Anneliese Antoinette Antonia Anya April Ariane Arlene Astrid
Aurélie Aurora Ava Ayesha Ayşe Azadeh Barbara Beata Beatrice Béatrice Beatriz Becky Bella Bernadette Bertha Beryl Bess Beth Bethany Betty Beverly Bianca Birgit Birgitta
Blanche Bonnie Brenda Brigid Brigitte Bridget Britta Camila Camilla Camille Candice Cara Carla Carmen Carol Carole Carolina Caroline Carolyn
Carrie Catalina Catherine Cathy Cécile Cecilia Céline Celia Chantal Charlene Charlotte Chiara Chloe Chloé Christa Christiane Christina Christine Clara Clare Claire
Clarissa Claudette Claudia Clémence Clementine Colette Colleen Constance Cora Corinne Cornelia Cynthia Dagmar Dagny Daisy Dana Daniela Danielle Daphne Deanna
Debbie Deborah Debra Deepa Deirdre Delia Delphine Denise Diana Diane Dolores Donna Dora Doreen Doris Dorothea Dorothy Edith Edna Eileen Elaine Elena Eleanor Eleni Elfriede
Élise Elisabeth Élisabeth Elise Elise Eliza Elizabeth Ella Ellen Elodie Élodie Eloise Elsa Elsie Elvira Emily Émilie Emma Enid Erica Erika Erin Esmeralda Estelle Esther Ethel
Eugenia Eugénie Eunice Eva Ève Eve Evelyn Fabienne Faith Fanny Farah Fatima Fatou Felicia Felicity Fernanda Fiona Flora Florence Frances Francesca Françoise Franziska Freda
Freya Frida Frieda Gabriela Gabriella Gabrielle Gail Galina Gemma Geneviève Georgia Georgina Geraldine Gerda Germaine Gertrude Ghislaine Gillian Gina Gisela Gisèle Giulia Gladys
Glenda Gloria Goldie Grace Greta Gretchen Gudrun Gwen Gwendolyn Hadiza Halina Hanna Hannah Harriet Hattie Hazel Heather Hedda Hedwig Heidi Helen Helena Helene Hélène Helga
Henrietta Henriette Hilary Hilda Hildegard Holly Hope Hortense Ida Ilona Ilse Imelda Imogen Inès Ines Inga Ingeborg Ingrid Irena Irene Irène Irina Iris Irma Isabel Isabella Isabelle
Isolde Ivana Ivy Jacqueline Jana Jane Janet Janice Janine Jasmine Jeanette Jeanne Jeannine Jennifer Jenny Jessica Jill Joan Joanna Joanne Jocelyne Jodie
Johanna Josefina Josephine Joséphine Josiane Joy Joyce Juana Juanita Judith Judy Julia Juliana Julie Juliet Juliette June Justine Kaisa Karen Karin Karina Karla Kate Katharina
Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina Kay Kelly Kerstin Khadija Kimberly Kirsten Kristen Kristin Kristina Ksenia Lara Larissa Laura Laure Laurence Laurie Layla Lea Léa
Leila Lena Lenka Leonora Lesley Leticia Lidia Lila Lilian Lillian Lily Linda Lisa Lisbeth Liselotte Livia Liz Lois Lola Lorna Lorraine Lottie Louise Lucia Lucie Lucille
Lucinda Lucy Lucienne Ludmila Lydia Lydie Lynda Lynn Lynne Mabel Madeleine Madeline Maeve Magda Magdalena Maggie Mahsa Maisie Manon Mara Marcela Marcella Marcia Margaret Margareta Margarita Margit
Margot Marguerite Maria María Mariam Marian Mariana Marianne Marie Mariella Marietta Marilyn Marina Marion Marisa Marjorie Marlene Marlène Marta Martha Martina Martine Mary
Maryam Mathilde Matilda Maud Maude Maudie Maureen Mavis May Maya Mélanie Melanie Melinda Melissa Mercedes Meredith Meryl Mia Michaela Michelle Michèle Mildred Millicent Millie Mina Mira
Mireille Miriam Moira Mollie Molly Mona Monica Monika Monique Muriel Myra Myriam Myrtle Nadège Nadia Nadine Nancy Naomi Natalia Natalie Nathalie Natasha Nell Nellie Nicole Nicolette
Nina Noémie Nora Noreen Norma Océane Odette Odile Olga Olive Olivia Olwen Ophelia Pamela Parvin Patience Patricia Patrizia Patty Paula Paulette Pauline Pearl Peggy Penelope Penny Petra
Philippa Phoebe Phyllis Polly Priscilla Priya Prudence Rachel Rachida Ragnhild Raquel Rebecca Régine Regina Renata Renate Renée Rhoda Rhona Rita Roberta Rosa
Rosalie Rosalind Rosamund Rose Roseanne Rosemary Rosie Roxane Ruth Sabina Sabine Sabrina Sadie Sally Samantha Samira Sandra Sara Sarah Selina Selma
Sheila Shirin Shirley Sibyl Sigrid Silvia Simone Siobhan Sofia Sofie Solange Solveig Sonia Sonja Sophia Sophie Stella Stephanie Stéphanie Sue Suki
Susan Susanna Susanne Suzanne Svetlana Sybil Sylvia Sylvie Tamara Tamsin Tania Tanya Tara Tatiana Teresa Tess Tessa Thea Thelma Theodora Theresa Thérèse Tilda Tilly Tina Tracey
Tracy Trish Trudy Ursula Valentina Valérie Valerie Vanessa Vera Véra Verena Verity Véronique Veronica Vicky Victoria Viola Violet Violeta Virginia Virginie Vivian Vivien Vivienne Wanda Wendy
Wilhelmina Winifred Winnie Xenia Yasmin Yasmina Yolanda Yolande Yvette Yvonne Zahra Zara Zeinab Zelda Zoe Zoé Zofia Zohreh
Aileen Alix Amira Anaïs Anika Ann Anneke Audrey Augusta Avril Belinda Berenice Bernice Beverley Bronwen Caitlin
Celeste Cheryl Christelle Cindy Clarice Cleo Coralie Corinna Dinah Dominique Elin Elisa Emilia Esme Eveline Farida
Femke Fernande Flavia Gaëlle Georgette Gilda Ginny Guinevere Hana Hester Hettie Isla Isobel Jasmin Jemima Jen
Jess Jo Jocelyn Joëlle Josette Josie Kayla Kerry Kim Kirsty Kitty Laila Lauren Lavinia Leah Leonie
Léonie Lina Lindsay Lise Lizzie Lotte Lou Louisa Ludivine Lynette Madge Maelle Maëlle Magali Mandy Margaux
Margery Maryse Maxine Meera Meg Megan Minnie Miranda Morag Morgan Moya Nesta Nita Noor Ophélie Orla
Ottoline Pam Pascale Pat Patsy Perpetua Pia Queenie Rania Raphaëlle Rhiannon Robyn Romane Roseline Rowena Sacha
Saskia Shauna Sidonie Signe Sinead Solène Solenne Stacey Susannah Susie Tabitha Tove Wilma Yara Zadie Zelie
Zora
Euphemia Inge Ewa Oona Hallie Imke Edda Sunniva Zeynep Ngozi Aoife Mei Hiroko Dorota Agnieszka Posy Gwenaëlle Capucine Clotilde Micheline Ginette
Niamh Saoirse Róisín Sinéad Caoimhe Ciara Gráinne Aisling Bronagh Eilidh Iona Catriona Mhairi Elspeth Ailsa Effie Eluned Angharad Nerys Carys Ffion
Myfanwy Blodwen Delyth Cerys Lowri Mairwen Rhian Sian Siân Hermione Cordelia Drusilla Octavia Ottilie Araminta Clemency Hepzibah Keziah Dorcas
Mehitabel Thomasina Georgiana Cecily Cicely Gwladys Jessie Lettice Norah Ebba Freja Gunilla Guro Hedvig Helle Jorunn Kjersti Liv Maren Merete Mette
Nanna Randi Runa Silje Siri Sunna Svea Synnøve Thora Torunn Turid Tuva Unn Vigdis Vilde Ylva Åsa Åse Aino Aune Eeva Hanne Helvi Kirsi Lempi Leena
Liisa Maija Marja Merja Minna Outi Päivi Pirkko Riikka Satu Sirpa Tarja Tuula Tytti Annelie Annika Antje Bärbel Beate Birte Brunhilde Christel Dörte
Elke Frauke Friederike Gudula Hannelore Heide Heike Irmgard Jutta Karola Käthe Lieselotte Lieke Margarethe Marlies Mechthild Reinhild Roswitha
Sieglinde Silke Svenja Swantje Traudl Trude Ulrike Uta Ute Waltraud Wiebke Anouk Fenna Griet Hanneke Janneke Jantje Maaike Machteld Marijke Mieke
Neeltje Sanne Tineke Trijntje Willemijn Agata Bożena Bronisława Danuta Elżbieta Ewelina Grażyna Iwona Jadwiga Jagoda Jolanta Justyna Kazimiera Kinga
Krystyna Lucyna Małgorzata Mirosława Urszula Wiesława Zuzanna Bohumila Božena Dagmara Drahomíra Eliška Jarmila Jiřina Kateřina Libuše Markéta Milada
Milena Radka Renáta Růžena Šárka Vlasta Zdenka Zuzana Ileana Ioana Raluca Roxana Simona Doina Ilinca Branka Dragana Jasna Jelena Ljiljana Mirjana
Nevena Slavica Snežana Vesna Zorica Inna Larisa Lyudmila Lyubov Nadezhda Natalya Oksana Oxana Polina Raisa Tatyana Yelena Yevgenia Zinaida Adelina
Amparo Begoña Belén Carmela Consuelo Encarnación Esperanza Estrella Fiorella Filomena Giulietta Graziella Graça Guadalupe Inés Inmaculada Itziar Joana
Leocadia Lourdes Lucía Luisa Maite Manuela Marisol Montserrat Nuria Núria Ornella Pina Raffaella Rosalía Soledad Ximena Zoraida Graciela Adaeze Adjoa
Akosua Amaka Aminata Asha Chiamaka Chidinma Chioma Efua Fatoumata Folake Funmilayo Habiba Ifeoma Kadiatou Lerato Mariama Nkechi Nomsa Nneka Nyambura
Oumou Rokia Thandiwe Wanjiru Yaa Yewande Zainab Zanele Zawadi Zuleikha Bahar Elif Emine Esra Fadime Gülsüm Hatice Hülya Melek Nilüfer Nuray Özlem
Selin Sevgi Sibel Tülay Yasemin Deepika Devika Geeta Indira Jaya Kamala Kavita Lakshmi Lalita Meena Nandini Nirmala Padma Parvati Pooja Radha Rekha
Rukmini Sarita Savitri Shanti Sita Sunita Sushila Vasanthi Akiko Ayumi Chiyo Emiko Fumiko Haruka Kazuko Keiko Kimiko Kumiko Mariko Michiko Midori
Naoko Noriko Reiko Sachiko Sakura Setsuko Tomoko Yoko Yoshiko Yumiko Xiaoli Meiling Huong Thuy Linh Adélaïde Adrienne Albertine Alberte Aliénor
Alphonsine Ambre Andrée Angélique Annick Apolline Armande Arlette Armelle Aude Augustine Aurore Barbe Bérengère Blandine Célestine Célie Charlène
Clarisse Clémentine Colombe Cunégonde Désirée Dorothée Edmée Edwige Éléonore Éliane Éloïse Elvire Émeline Émilienne Ernestine Eulalie Fantine Flavie
Florine Francette Francine Géraldine Gilberte Guillemette Gwenola Hermine Honorine Huguette Isaure Jeannette Josseline Laurette Léonore Léontine
Liliane Lisette Louison Lucette Mahaut Marinette Marielle Marthe Mauricette Maryvonne Mélusine Ninon Olympe Perrette Perrine Philomène Pierrette
Raymonde Rolande Rosine Salomé Sixtine Soizic Sylvette Thaïs Toinette Victoire Violaine Violette Viviane Zélie`)

/** Whom a given name is commonly borne by; undefined for a name that is not in the lists or that both bear. */
export function genderOfName(given: string): 'he' | 'she' | undefined {
  const first = firstOf(given)
  const [isMan, isWoman] = [MEN.has(first), WOMEN.has(first)]
  return isMan === isWoman ? undefined : isMan ? 'he' : 'she'
}

export function isGivenName(word: string): boolean {
  const first = firstOf(word)
  return MEN.has(first) || WOMEN.has(first)
}

/** `Jean-Luc` is a Jean; `Oscar-winning` is nobody. */
function firstOf(name: string): string {
  return /-\p{Ll}/u.test(name) ? '' : (name.split('-')[0] ?? '')
}
