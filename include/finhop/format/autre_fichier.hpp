// What a file is that was given in place of a text file of ours, or of a document: an archive, a workbook, a page, an
// image… One place for every reader: the deposit, the answer, the modèle, the table, the documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace finhop::format {

struct AutreFichier {
  std::string nom;     // « un fichier zip »
  std::string remede;  // « l'ouvrir, et donner le fichier qu'il contient »
};

// By its bytes alone, whatever its name; absent for what may be a text of ours, well written or not.
std::optional<AutreFichier> autre_fichier(std::string_view octets);
// The same where JSON is expected: a table of another kind is named too.
std::optional<AutreFichier> autre_fichier_que_json(std::string_view octets);
// Of a file given as a document that is neither a PDF, nor a PNG, nor a JPEG: what it is, after « le contenu est », and
// what makes a document of it. `mime`: what libmagic says, for what its bytes alone do not tell.
AutreFichier autre_document(std::string_view octets, std::string_view mime);
// True of what holds documents and is none, even when a PDF is found near its beginning: a zip, a signed message, a mail.
bool contient_des_documents(std::string_view octets);
// Of a file given as a zip of documents that is none; absent for a zip, cut or not, and for what is not recognised.
std::optional<AutreFichier> autre_qu_un_zip(std::string_view octets);
// « c'est un fichier zip, pas un fichier JSON : l'ouvrir, et donner le fichier qu'il contient »
std::string dire_autre_que_json(const AutreFichier& autre);

}  // namespace finhop::format
