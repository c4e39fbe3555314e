/* rdv-lane-names.h: lanes that a format names by words alone. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * RdvLaneNames:
 *
 * Many formats tell an event's group and no list of groups: each name becomes a lane when it first comes,
 * whose id is the name.
 */
typedef struct _RdvLaneNames RdvLaneNames;

RdvLaneNames *rdv_lane_names_new (RdvDocumentBuilder *builder);
void rdv_lane_names_free (RdvLaneNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvLaneNames, rdv_lane_names_free)

/* The id for @name, stripped; NULL when there is nothing in it. Owned by @self. */
const char *rdv_lane_names_get (RdvLaneNames *self, const char *name);

G_END_DECLS
