/* rdv-native-tables.h: lanes, subjects and what events refer to. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-native-context.h"

G_BEGIN_DECLS

/* Reads one element of a table into the builder, or remarks why it is skipped. */
typedef void (*RdvNativeElementFunc) (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node);

/* The keys of the root that hold lists of elements, "events" among them. NULL-terminated. */
const char *const *rdv_native_tables_get_keys (void);
/* The function for one of these keys, or NULL. */
RdvNativeElementFunc rdv_native_tables_find (const char *key);

G_END_DECLS
