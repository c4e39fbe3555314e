/* rdv-native-values.c: see rdv-native-values.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-native-values.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rdv-edtf.h"

static void
skip (RdvNativeContext *context, const RdvJsonPlace *place, const char *reason)
{
  rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place, reason);
}

static void
guess (RdvNativeContext *context, const RdvJsonPlace *place, const char *reason)
{
  rdv_native_context_remark (context, RDV_REMARK_GUESSED, place, reason);
}

void
rdv_native_read_member (RdvNativeContext *context,
                        const RdvJsonPlace *place,
                        JsonNode *node,
                        const RdvNativeField *fields,
                        guint n_fields,
                        gpointer target)
{
  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, place->key))
      {
        if (fields[i].read != NULL && !JSON_NODE_HOLDS_NULL (node))
          fields[i].read (context, place, node, (char *)target + fields[i].offset);
        return;
      }
  rdv_native_context_remark_unknown_key (context, place);
}

gboolean
rdv_native_read_object (RdvNativeContext *context,
                        const RdvJsonPlace *place,
                        JsonNode *node,
                        const RdvNativeField *fields,
                        guint n_fields,
                        gpointer target)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *child;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      skip (context, place, _ ("An object in braces was expected here; this is left out."));
      return FALSE;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &key, &child))
    {
      RdvJsonPlace child_place = RDV_JSON_PLACE_KEY (place, key);

      rdv_native_read_member (context, &child_place, child, fields, n_fields, target);
    }
  return TRUE;
}

void
rdv_native_read_list (RdvNativeContext *context,
                      const RdvJsonPlace *place,
                      JsonNode *node,
                      RdvNativeReadFunc read,
                      gpointer target)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      guess (context, place, _ ("A list in brackets was expected here; this was read as a list of one."));
      read (context, place, node, target);
      return;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      RdvJsonPlace child_place = RDV_JSON_PLACE_INDEX (place, i);
      JsonNode *child = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_NULL (child))
        read (context, &child_place, child, target);
    }
}

/* An empty text says nothing. */
static const char *
get_said (const char *text)
{
  return text != NULL && *text != 0 ? text : NULL;
}

/* A number as it stands in the file: the parser's own may have overflowed or lost digits. */
static const char *
number_to_string (RdvNativeContext *context, const RdvJsonPlace *place)
{
  guint line, column;
  gsize length;
  const char *at = rdv_json_place_locate (place, context->piece, &line, &column, &length);

  return g_string_chunk_insert_len (context->strings, at, (gssize)length);
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && (json_node_get_value_type (node) == G_TYPE_INT64 ||
                                          json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

void
rdv_native_read_string (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char **string = target;

  if (is_string (node))
    *string = get_said (json_node_get_string (node));
  else if (is_number (node))
    {
      *string = number_to_string (context, place);
      guess (context, place, _ ("A text in double quotes was expected here; the number was read as text."));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    {
      RdvJsonPlace first = RDV_JSON_PLACE_INDEX (place, 0);

      guess (context, place, _ ("One text was expected here, not a list; the first of the list was taken."));
      rdv_native_read_string (context, &first, json_array_get_element (json_node_get_array (node), 0),
                              target);
    }
  else
    skip (context, place, _ ("A text in double quotes was expected here; this is left out."));
}

/* A map's values must all be texts; what is not is told, whichever language is shown. */
static void
check_map (RdvNativeContext *context, const RdvJsonPlace *place, JsonObject *map)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (is_string (node))
      rdv_report_add_language (context->report, key);
    else if (!JSON_NODE_HOLDS_NULL (node))
      {
        RdvJsonPlace child = RDV_JSON_PLACE_KEY (place, key);

        skip (context, &child, _ ("A text in double quotes was expected for this language; it is left out."));
      }
}

void
rdv_native_read_text (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char **text = target;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      rdv_native_read_string (context, place, node, target);
      return;
    }
  check_map (context, place, json_node_get_object (node));
  *text = get_said (rdv_text_picker_pick (context->picker, json_node_get_object (node)));
}

void
rdv_native_collect_others (JsonNode *node, const char *picked, GString *others)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *child;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &key, &child))
    {
      const char *text = is_string (child) ? json_node_get_string (child) : NULL;

      if (text != NULL && g_strcmp0 (text, picked) != 0 && g_utf8_validate (text, -1, NULL))
        g_string_append_printf (others, "%s\n", text);
    }
}

void
rdv_native_read_integer (RdvNativeContext *context,
                         const RdvJsonPlace *place,
                         JsonNode *node,
                         gpointer target)
{
  gint64 *integer = target;
  gint64 value;

  if (is_number (node))
    {
      double number = json_node_get_double (node);

      if (fabs (number) < 1e15 && number == floor (number))
        {
          *integer = (gint64)number;
          return;
        }
    }
  else if (is_string (node) &&
           g_ascii_string_to_signed (json_node_get_string (node), 10, G_MININT64, G_MAXINT64, &value, NULL))
    {
      *integer = value;
      guess (context, place, _ ("A number was expected here; the text was read as one."));
      return;
    }
  skip (context, place, _ ("A whole number was expected here; this is left out."));
}

void
rdv_native_read_color (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char *text = is_string (node) ? json_node_get_string (node) : NULL;
  gsize length = text != NULL ? strlen (text) : 0;
  guint64 value = 0;

  if (length == 0 || *text != '#' || (length != 4 && length != 7 && length != 9) ||
      !g_ascii_string_to_unsigned (text + 1, 16, 0, G_MAXUINT32, &value, NULL))
    {
      skip (context, place, _ ("A colour such as #2f6db5 was expected here; a colour is chosen instead."));
      return;
    }
  if (length == 4)
    value = ((value >> 8) * 0x11 << 16) | ((value >> 4 & 0xF) * 0x11 << 8) | (value & 0xF) * 0x11;
  if (length != 9)
    value = value << 8 | 0xFF;
  *(guint32 *)target = (guint32)value;
}

/* EDTF writes years with four digits, longer ones after a "Y". */
static const char *
year_to_edtf (RdvNativeContext *context, gint64 year)
{
  char text[32];

  if (year > 9999 || year < -9999)
    g_snprintf (text, sizeof text, "Y%" G_GINT64_FORMAT, year);
  else
    g_snprintf (text, sizeof text, "%s%04d", year < 0 ? "-" : "", (int)ABS (year));
  return g_string_chunk_insert (context->strings, text);
}

void
rdv_native_read_date (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  RdvNativeDate *date = target;
  const char *text = NULL;
  gint64 year;
  g_autoptr (GError) error = NULL;

  date->was_given = TRUE;
  if (is_number (node) &&
      g_ascii_string_to_signed (number_to_string (context, place), 10, G_MININT64, G_MAXINT64, &year, NULL))
    {
      text = year_to_edtf (context, year);
      guess (context, place, _ ("A date in double quotes was expected here; the number was read as a year."));
    }
  else
    rdv_native_read_string (context, place, node, &text);
  if (text == NULL)
    return;
  if (rdv_edtf_parse (text, &date->extent, NULL, &error))
    date->text = text;
  else
    skip (context, place, error->message);
}

void
rdv_native_read_status (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char *nick = is_string (node) ? json_node_get_string (node) : "";

  if (rdv_status_from_nick (nick, target))
    return;
  guess (context, place,
         _ ("The status is none of “done”, “planned”, “failed”, “cancelled” and “ongoing”; it counts as not "
            "said."));
}

static void
add_string (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  const char *string = NULL;

  rdv_native_read_string (context, place, node, &string);
  if (string != NULL)
    g_array_append_val ((GArray *)target, string);
}

void
rdv_native_read_strings (RdvNativeContext *context,
                         const RdvJsonPlace *place,
                         JsonNode *node,
                         gpointer target)
{
  rdv_native_read_list (context, place, node, add_string, *(GArray **)target);
}

static void
add_link (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[] = {
    { "title", rdv_native_read_text, G_STRUCT_OFFSET (RdvLink, title) },
    { "url", rdv_native_read_string, G_STRUCT_OFFSET (RdvLink, uri) },
    { "uri", rdv_native_read_string, G_STRUCT_OFFSET (RdvLink, uri) },
  };
  RdvLink link = { NULL };

  if (is_string (node))
    rdv_native_read_string (context, place, node, &link.uri);
  else if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &link))
    return;
  if (link.uri != NULL)
    g_array_append_val ((GArray *)target, link);
  else
    skip (context, place, _ ("A link needs a “url”; it is left out."));
}

void
rdv_native_read_links (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  rdv_native_read_list (context, place, node, add_link, *(GArray **)target);
}
