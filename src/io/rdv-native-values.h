/* rdv-native-values.h: native values, read forgivingly. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-native-context.h"

G_BEGIN_DECLS

/* Reads @node, which is at @place, into @target, or leaves @target alone and remarks why. @node is never
 * null. */
typedef void (*RdvNativeReadFunc) (RdvNativeContext *context,
                                   const RdvJsonPlace *place,
                                   JsonNode *node,
                                   gpointer target);

/* A key of an object, and where in a C structure its value belongs. */
typedef struct
{
  const char *key;
  RdvNativeReadFunc read; /* NULL: known, but not used */
  gsize offset;
} RdvNativeField;

/* A date as read; @text is NULL when there is none that can be understood. */
typedef struct
{
  const char *text;
  RdvExtent extent;
  gboolean was_given; /* also when it could not be understood */
} RdvNativeDate;

/* One member of an object, the last step of @place being its key. Nulls count as absent, unknown keys are
 * remarked. */
void rdv_native_read_member (RdvNativeContext *context,
                             const RdvJsonPlace *place,
                             JsonNode *node,
                             const RdvNativeField *fields,
                             guint n_fields,
                             gpointer target);
/* All members. FALSE with a remark when @node is no object. */
gboolean rdv_native_read_object (RdvNativeContext *context,
                                 const RdvJsonPlace *place,
                                 JsonNode *node,
                                 const RdvNativeField *fields,
                                 guint n_fields,
                                 gpointer target);
/* Calls @read with @target for each element. A single value counts as a list of one. */
void rdv_native_read_list (RdvNativeContext *context,
                           const RdvJsonPlace *place,
                           JsonNode *node,
                           RdvNativeReadFunc read,
                           gpointer target);

/* @target: const char **. A string in no language (ids, words); numbers are taken as strings. */
void rdv_native_read_string (RdvNativeContext *context,
                             const RdvJsonPlace *place,
                             JsonNode *node,
                             gpointer target);
/* @target: const char **. A string, or a map of language to string. */
void
rdv_native_read_text (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target);
/* Adds what else @node, a text, holds in other languages than that of @picked (nullable), one a line. */
void rdv_native_collect_others (JsonNode *node, const char *picked, GString *others);
/* @target: gint64 *. Strings that hold a whole number are taken. */
void rdv_native_read_integer (RdvNativeContext *context,
                              const RdvJsonPlace *place,
                              JsonNode *node,
                              gpointer target);
/* @target: guint32 *, 0xRRGGBBAA. */
void
rdv_native_read_color (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target);
/* @target: RdvNativeDate *. Numbers are taken as years. */
void
rdv_native_read_date (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target);
/* @target: RdvStatus *, left alone by an unknown word. */
void rdv_native_read_status (RdvNativeContext *context,
                             const RdvJsonPlace *place,
                             JsonNode *node,
                             gpointer target);
/* @target: GArray ** of const char *. */
void rdv_native_read_strings (RdvNativeContext *context,
                              const RdvJsonPlace *place,
                              JsonNode *node,
                              gpointer target);
/* @target: GArray ** of RdvLink. */
void
rdv_native_read_links (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target);

G_END_DECLS
