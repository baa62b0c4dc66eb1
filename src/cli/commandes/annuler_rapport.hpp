// The list of what can be undone, in each of its forms.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/rapports.hpp"
#include "finhop/app/entretien/annuler.hpp"

namespace finhop::cli {

// « 16/05/2022 11:00 », in Paris; as it is when it is no instant.
std::string moment(const std::string& instant);

void ecrire_liste(std::ostream& sortie, const std::vector<app::OperationListee>& operations);
JsonDoc json_liste(const std::vector<app::OperationListee>& operations);
std::string csv_liste(const std::vector<app::OperationListee>& operations);

}  // namespace finhop::cli
