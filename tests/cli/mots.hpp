// The words of a line as a shell splits it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace finhop::tests {

// Split at spaces, '…' and "…" held together. Throws on a quote left open.
std::vector<std::string> mots_de(std::string_view ligne);

}  // namespace finhop::tests
