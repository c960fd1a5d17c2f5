// Records to and from JSON: everything a room needs for it.
#pragma once

#include "codec/json_read.h"
#include "codec/json_schema.h"
#include "codec/json_write.h"
