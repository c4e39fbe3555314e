/* rdv-json-shape.h: the shape of a JSON file by its beginning. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvJsonShape:
 *
 * The paths that the first bytes of a JSON file have, some levels down, without the numbers of elements:
 * "events[].start_date.year". Formats are recognised by them. Where the bytes end, or are no JSON, it simply
 * knows no more.
 */
typedef struct _RdvJsonShape RdvJsonShape;

RdvJsonShape *rdv_json_shape_new (const char *head, gsize length);
void rdv_json_shape_free (RdvJsonShape *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvJsonShape, rdv_json_shape_free)

/* '{', '[', or 0 when it is no JSON. */
char rdv_json_shape_get_root (const RdvJsonShape *self);
/* The first value at @path: the text of a string, a number or a word; "" for an object or a list. NULL when
 * there is none. */
const char *rdv_json_shape_get (const RdvJsonShape *self, const char *path);
/* All paths, in order of coming, NULL-terminated, owned by @self. */
const char *const *rdv_json_shape_get_paths (const RdvJsonShape *self);

G_END_DECLS
