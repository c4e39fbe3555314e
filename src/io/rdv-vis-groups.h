/* rdv-vis-groups.h: the groups of vis-timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-native-context.h"

G_BEGIN_DECLS

/**
 * RdvVisGroups:
 *
 * Collects groups, which may come after the items that are in them, and makes lanes of them at the end.
 */
typedef struct _RdvVisGroups RdvVisGroups;

RdvVisGroups *rdv_vis_groups_new (void);
void rdv_vis_groups_free (RdvVisGroups *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvVisGroups, rdv_vis_groups_free)

/* A group as it stands in the file. */
void rdv_vis_groups_take (RdvVisGroups *self,
                          RdvNativeContext *context,
                          const RdvJsonPlace *place,
                          JsonNode *node);
/* An item is in the group @id, which may never be told. */
void rdv_vis_groups_use (RdvVisGroups *self, const char *id);
/* In the order that they ask for, else as they came; those that are used but not told come last. */
void rdv_vis_groups_add_lanes (RdvVisGroups *self, RdvDocumentBuilder *builder);

/* A text or a number, as ids are there. @target: const char **. */
void rdv_vis_read_id (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target);

G_END_DECLS
