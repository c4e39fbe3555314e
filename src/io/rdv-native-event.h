/* rdv-native-event.h: one event of the native format. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-native-context.h"

G_BEGIN_DECLS

/* Reads an event into the builder, or remarks why it is skipped: an event needs a date that can be
 * understood. */
void rdv_native_event_read (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node);

G_END_DECLS
