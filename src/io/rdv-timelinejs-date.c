/* rdv-timelinejs-date.c: see rdv-timelinejs-date.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-timelinejs-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-date-fields.h"
#include "rdv-loose-date.h"
#include "rdv-native-values.h"

static const char *const names[RDV_N_DATE_FIELDS] = {
  "year", "month", "day", "hour", "minute", "second", "millisecond",
};

/* Numbers come as numbers and as texts, both as the format wants it. */
static const char *
get_field (RdvNativeContext *context, const RdvJsonPlace *place, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  RdvJsonPlace member = RDV_JSON_PLACE_KEY (place, name);
  guint line, column;
  gsize length;
  const char *at;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    {
      rdv_native_context_remark (context, RDV_REMARK_SKIPPED, &member,
                                 _ ("A number was expected here; this is left out."));
      return NULL;
    }
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  /* as it stands there: the parser's number may have overflowed */
  at = rdv_json_place_locate (&member, context->piece, &line, &column, &length);
  return g_string_chunk_insert_len (context->strings, at, (gssize)length);
}

static void
read_fields (RdvNativeContext *context,
             const RdvJsonPlace *place,
             RdvDateFields *fields,
             const char *const *keys,
             RdvTimelineJsDate *target)
{
  target->is_there = rdv_date_fields_read (fields, &target->date);
  target->was_given = target->is_there || fields->reason != NULL;
  if (fields->reason != NULL)
    {
      RdvJsonPlace member = RDV_JSON_PLACE_KEY (place, keys != NULL ? keys[fields->field] : NULL);

      rdv_native_context_remark (context, target->is_there ? RDV_REMARK_GUESSED : RDV_REMARK_SKIPPED,
                                 keys != NULL ? &member : place, fields->reason);
    }
}

static void
read_object (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, RdvTimelineJsDate *target)
{
  JsonObject *object = json_node_get_object (node);
  RdvDateFields fields = { 0 };

  for (guint i = 0; i < RDV_N_DATE_FIELDS; i++)
    fields.texts[i] = get_field (context, place, object, names[i]);
  target->display_date = get_field (context, place, object, "display_date");
  read_fields (context, place, &fields, names, target);
  /* of a year that is neither number nor text it has been said */
  target->was_given |= fields.texts[0] == NULL && json_object_has_member (object, names[0]) &&
                       !json_object_get_null_member (object, names[0]);
}

static gboolean
has_fields (const char *text)
{
  return strspn (text, "0123456789,+- ") == strlen (text) && strchr (text, ',') != NULL;
}

static void
read_words (RdvNativeContext *context,
            const RdvJsonPlace *place,
            const char *text,
            gboolean is_usual,
            RdvTimelineJsDate *target)
{
  RdvExtent extent;

  if (*text == 0 || strspn (text, " ") == strlen (text))
    return;
  target->was_given = TRUE;
  target->is_there = rdv_loose_date_parse (text, RDV_DATE_ORDER_MONTH_FIRST, &extent, NULL);
  if (target->is_there)
    target->date = extent.start;
  if (!target->is_there)
    rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                               _ ("This is no date that can be read; it is left out."));
  else if (!is_usual)
    rdv_native_context_remark (context, RDV_REMARK_GUESSED, place,
                               _ ("An object with a year was expected here; the text was read as a date."));
}

void
rdv_timelinejs_date_read_old (RdvNativeContext *context,
                              const RdvJsonPlace *place,
                              JsonNode *node,
                              gpointer target)
{
  RdvDateFields fields = { 0 };
  const char *text = NULL;
  g_auto (GStrv) parts = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      read_object (context, place, node, target);
      return;
    }
  rdv_native_read_string (context, place, node, &text);
  if (text == NULL)
    return;
  if (!has_fields (text))
    {
      read_words (context, place, text, TRUE, target);
      return;
    }
  parts = g_strsplit (text, ",", RDV_N_DATE_FIELDS);
  for (guint i = 0; parts[i] != NULL; i++)
    fields.texts[i] = parts[i];
  read_fields (context, place, &fields, NULL, target);
}

void
rdv_timelinejs_date_read (RdvNativeContext *context,
                          const RdvJsonPlace *place,
                          JsonNode *node,
                          gpointer target)
{
  const char *text = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      read_object (context, place, node, target);
      return;
    }
  rdv_native_read_string (context, place, node, &text);
  /* of a number it has been said already that it was read as text */
  if (text != NULL)
    read_words (context, place, text, json_node_get_value_type (node) != G_TYPE_STRING, target);
}
