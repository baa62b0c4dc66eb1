// The program that reads documents, which travels inside this one.
#pragma once

#include <string_view>

namespace finhop::archive {

std::string_view lecteur_embarque();

}  // namespace finhop::archive
