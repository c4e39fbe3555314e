/* rdv-native-tour.h: one tour of the native format. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-native-context.h"

G_BEGIN_DECLS

/* Reads a tour into the builder. A step needs an event or a range to show; one without is skipped with a
 * remark. */
void rdv_native_tour_read (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node);

G_END_DECLS
