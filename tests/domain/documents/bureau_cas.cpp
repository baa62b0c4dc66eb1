#include "domain/documents/bureau.hpp"

namespace finhop::domain::bureau {

const std::vector<Client>& clients() {
  static const std::vector<Client> clients{
      {"CH Saint-Martin", "Centre Hospitalier St Martin", "12 rue de la Paix\n17000 La Rochelle"},
      {"CH Saint-Martin-de-Ré", "Centre Hospitalier Saint-Martin de Ré",
       "Place de la République\n17410 Saint-Martin-de-Ré"},
      {"Clinique Saint-Martin", "CLINIQUE SAINT MARTIN", "18 rue des Roquemonts\n14050 Caen Cedex 4"},
      {"CH de Bourges", "C.H. DE BOURGES", "145 avenue François Mitterrand\n18000 BOURGES"},
      {"CHU de Nantes", "C.H.U. de Nantes", "5 allée de l'Île Gloriette\n44093 Nantes Cedex 1"},
      {"Hôpital Sainte-Anne", "HOPITAL STE ANNE", "1 rue Cabanis\n75014 Paris"},
      {"Clinique du Parc", "Clinique du Parc", "48 rue Saint-Martin\n42270 Saint-Priest"},
      {"Polyclinique de l'Étoile", "POLYCLINIQUE DE L’ETOILE", "3 rue du Parc\n59000 Lille"},
      {"CH d'Angoulême", "Centre Hospitalier d’Angoulême", "Rond-point de Girac\n16959 Angoulême Cedex 9"},
      {"GHT Armor", "Groupement Hospitalier de Territoire Armor", "10 rue Marcel Proust\n22000 Saint-Brieuc"},
      {"CHRU de Brest", "Centre Hospitalier Régional Universitaire de Brest",
       "2 avenue Foch\n29609 Brest Cedex"},
      {"Institut Bergonié", "Institut Bergonié", "229 cours de l'Argonne\n33076 Bordeaux"}};
  return clients;
}

const std::vector<Dossier>& dossiers() {
  static const std::vector<Dossier> dossiers{
      {0, "170780175", 12'500, true, true},   {0, "170780175", 9'800, true, false},
      {0, "170780175", 15'200, true, true},   {0, "170780175", 7'450, true, false},
      {1, "170780225", 6'300, true, false},   {1, "170780225", 8'900, true, true},
      {2, "140000035", 11'000, true, false},  {2, "140000035", 14'600, true, true},
      {3, "180000028", 21'000, true, true},   {3, "180000028", 9'800, true, false},
      {3, "180000028", 18'350, true, true},   {4, "440000271", 32'000, true, false},
      {4, "440041572", 28'400, true, false},  {4, "440003291", 17'900, true, false},
      {4, "440024388", 12'500, true, true},   {4, "440042133", 12'500, true, false},
      {5, "750140014", 26'700, true, false},  {5, "750140014", 13'300, true, true},
      {6, "420782559", 10'400, true, false},  {6, "420782559", 5'600, true, true},
      {6, "420782559", 8'750, false, false},  {7, "590782637", 16'000, true, false},
      {7, "590782637", 4'900, true, true},    {8, "160000451", 19'999, true, false},
      {8, "160000451", 12'000, true, false},  {8, "160000451", 12'000, true, true},
      {9, "220000020", 22'000, true, false},  {9, "220000046", 14'000, false, false},
      {9, "220000079", 11'500, true, true},   {9, "220000103", 11'500, true, false},
      {10, "290000017", 30'250, true, false}, {10, "290000017", 24'000, true, false},
      {11, "330000662", 17'100, true, true},  {11, "330000662", 6'666, true, true}};
  return dossiers;
}

const std::vector<Fichier>& fichiers() {
  constexpr auto kF = TypePiece::Facture;
  constexpr auto kV = TypePiece::Va;
  static const std::vector<Fichier> fichiers{
      {1, kF, "CH Saint-Martin", "Facture CH Saint-Martin 2022-101.pdf", kClient},
      {2, kF, "CH Saint-Martin", "Facture CH Saint-Martin 2022-102.pdf", kClientEcrit | kFinhop},
      {3, kF, "CH Saint-Martin", "FA-2022-103 (1).pdf", kClient},
      {4, kF, "CH Saint-Martin", "facture st martin decembre.pdf", kClientEcrit},
      {1, kV, "CH Saint-Martin", "PV recette signé.pdf", kClient | kFinhop | kSigne},
      {2, kV, "CH Saint-Martin", "VA CH St Martin FINHOP000002.pdf", kClientEcrit | kFiness},
      {3, kV, "CH Saint-Martin", "Attestation VA 00003.pdf", kClient | kFiness},
      {4, kV, "CH Saint-Martin", "scan0012.pdf", kRien},
      {5, kF, "CH Saint Martin de Ré", "Facture CH Saint Martin de Re 2022-105.pdf", kClientEcrit},
      {6, kF, "CH Saint Martin de Ré", "FA2022-106.pdf", kClient | kFiness},
      {5, kV, "CH Saint Martin de Ré", "VA St Martin de Ré 1.pdf", kClientEcrit | kFinhop},
      {6, kV, "CH Saint Martin de Ré", "VA St Martin de Ré 2.pdf", kClientEcrit | kSigne},
      {7, kF, "Clinique Saint-Martin", "Clinique St-Martin - facture mai.pdf", kClientEcrit},
      {8, kF, "Clinique Saint-Martin", "2022-108 Clinique Saint Martin.pdf", kClient | kFacturX},
      {7, kV, "Clinique Saint-Martin", "attestation verification aptitude signee.pdf", kClient | kFinhop},
      {8, kV, "Clinique Saint-Martin", "Clinique Saint-Martin VA 00008.pdf", kClientEcrit | kFiness},
      {9, kF, "BOURGES (18)", "Facture Bourges janvier.pdf", kClientEcrit},
      {10, kF, "BOURGES (18)", "Facture Bourges mars.pdf", kClient},
      {11, kF, "BOURGES (18)", "Fact_110_Bourges.pdf", kClientEcrit | kFinhop},
      {9, kV, "BOURGES (18)", "PV Bourges 00009.pdf", kClient | kFiness},
      {10, kV, "BOURGES (18)", "PV Bourges n°2.pdf", kClientEcrit | kFinhop},
      {11, kV, "BOURGES (18)", "IMG_2041.pdf", kClient | kFinhop | kDImage},
      {12, kF, "CHU Nantes", "Facture CHU Nantes Hotel Dieu.pdf", kClient | kFiness},
      {13, kF, "CHU Nantes", "Facture CHU Nantes Laennec.pdf", kClientEcrit | kFiness},
      {14, kF, "CHU Nantes", "facture-saint-jacques.pdf", kClient | kFiness},
      {15, kF, "CHU Nantes", "FAC 2022-115 CHU NANTES.pdf", kClientEcrit},
      {15, kF, "CHU Nantes", "Facture CHU Nantes groupe.pdf", kClient | kFiness | kGroupe},
      {12, kV, "CHU Nantes", "VA Hôtel-Dieu.pdf", kClient | kFiness},
      {13, kV, "CHU Nantes", "VA Laennec signée.pdf", kClientEcrit | kFiness | kSigne},
      {14, kV, "CHU Nantes", "VA St Jacques.pdf", kClient | kFiness},
      {15, kV, "CHU Nantes", "va_00015.pdf", kClient | kFiness},
      {16, kV, "CHU Nantes", "VA Bellier.pdf", kClientEcrit | kFiness},
      {17, kF, "Ste Anne", "facture ste anne 1.pdf", kClient},
      {18, kF, "Ste Anne", "facture ste anne 2.pdf", kClientEcrit},
      {17, kV, "Ste Anne", "ste anne attestation FINHOP000017.pdf", kRien},
      {18, kV, "Ste Anne", "ste anne attestation signée.pdf", kClientEcrit | kEditeur},
      {19, kF, "Clinique du Parc", "Facture 00019 Clinique du Parc.pdf", kClient},
      {20, kF, "Clinique du Parc", "Clinique du Parc facture 2022-120.pdf", kClient},
      {21, kF, "CH Angouleme", "Facture 2022-121.pdf", kClient | kFinhop},
      {19, kV, "Clinique du Parc", "VA signée 00019.pdf", kClient},
      {20, kV, "Clinique du Parc", "Parc - VA.pdf", kClient | kFinhop},
      {21, kV, "Clinique du Parc", "Parc - VA (2).pdf", kClient | kEditeur},
      {22, kF, "Polyclinique Etoile", "FACTURE POLYCLINIQUE ETOILE.pdf", kClientEcrit},
      {23, kF, "Polyclinique Etoile", "FACTURE POLYCLINIQUE ETOILE (1).pdf", kClient | kFinhop},
      {22, kV, "Polyclinique Etoile", "verif aptitude etoile.pdf", kClient | kFiness | kFinhop},
      {23, kV, "Clinique du Parc", "VA étoile.pdf", kClientEcrit | kFinhop},
      {24, kF, "CH Angouleme", "angouleme_facture_124.pdf", kClient | kFacturX},
      {25, kF, "CH Angouleme", "angouleme_facture_125.pdf", kClientEcrit},
      {26, kF, "CH Angouleme", "angouleme_facture_126.pdf", kClientEcrit},
      {24, kV, "CH Angouleme", "angouleme_va_124.pdf", kClient | kFinhop},
      {25, kV, "CH Angouleme", "angouleme_va_125.pdf", kClient | kFinhop},
      {26, kV, "CH Angouleme", "angouleme_va_126.pdf", kClient | kFiness},
      {27, kF, "GHT ARMOR", "Facture GHT Armor - Saint-Brieuc.pdf", kClientEcrit | kFiness},
      {28, kF, "GHT ARMOR", "Facture GHT Armor - Lannion.pdf", kClient | kFiness},
      {29, kF, "GHT ARMOR", "Facture GHT Armor groupe.pdf", kClientEcrit | kFiness | kGroupe},
      {30, kF, "GHT ARMOR", "Facture GHT Armor - Guingamp.pdf", kClientEcrit | kFiness},
      {27, kV, "GHT ARMOR", "PV SB.pdf", kClient | kFiness},
      {28, kV, "GHT ARMOR", "PV Lannion.pdf", kClient | kFiness},
      {29, kV, "GHT ARMOR", "PV Paimpol.pdf", kClientEcrit | kFiness},
      {30, kV, "GHT ARMOR", "PV Guingamp.pdf", kRien},
      {31, kF, "Brest", "Fact CHRU Brest 2022-131.pdf", kClientEcrit | kFacturX | kCommande},
      {32, kF, "Brest", "Fact CHRU Brest 2022-132.pdf", kClient | kFacturX},
      {31, kV, "Brest", "VA CHRU Brest 00031.pdf", kClient | kFiness},
      {32, kV, "Brest", "VA CHRU.pdf", kClientEcrit | kFinhop},
      {33, kF, "Bergonié", "Facture Bergonie solde.pdf", kClient},
      {34, kF, "Bergonié", "HOP-PFI-Va1-FACTURE-00034.pdf", kClient},
      {33, kV, "Bergonié", "VA Bergonié.pdf", kClient | kFinhop},
      {34, kV, "Bergonié", "HOP-PFI-Va1-VA-00034.pdf", kClient | kFiness}};
  return fichiers;
}

}  // namespace finhop::domain::bureau
