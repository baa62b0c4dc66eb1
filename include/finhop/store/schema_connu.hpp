// The version of the schema that this program brings a base to.
#pragma once

namespace finhop::store {

int schema_connu();

}  // namespace finhop::store
