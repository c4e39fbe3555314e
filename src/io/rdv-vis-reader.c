/* rdv-vis-reader.c: see rdv-vis-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-vis-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rdv-epoch-date.h"
#include "rdv-html-text.h"
#include "rdv-json-elements.h"
#include "rdv-json-shape.h"
#include "rdv-loose-date.h"
#include "rdv-native-values.h"
#include "rdv-read-outcome.h"
#include "rdv-vis-groups.h"

/* One reading of one file. */
typedef struct
{
  RdvDocumentBuilder *builder;
  RdvVisGroups *groups;
  guint n_tried;
} Reading;

typedef struct
{
  RdvDate date;
  gboolean is_there;
  gboolean was_given;
} Date;

/* An item while it is read. */
typedef struct
{
  const char *id;
  const char *content;
  const char *title;
  const char *group;
  const char *type;
  Date start, end;
} Item;

static gboolean
is_number (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE;
}

/* Milliseconds as a number, a date as ISO 8601 or otherwise as a text. */
static void
read_date (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  Date *date = target;
  const char *text = NULL;
  RdvExtent extent;

  date->was_given = TRUE;
  if (JSON_NODE_HOLDS_VALUE (node) && is_number (node))
    date->is_there = rdv_epoch_date_from_milliseconds (json_node_get_double (node), &date->date);
  else
    {
      rdv_native_read_string (context, place, node, &text);
      if (text == NULL)
        {
          /* an empty text says nothing, and of anything else it was said what is wrong */
          date->was_given = !JSON_NODE_HOLDS_VALUE (node);
          return;
        }
      date->is_there = rdv_loose_date_parse (text, RDV_DATE_ORDER_MONTH_FIRST, &extent, NULL);
      if (date->is_there)
        date->date = extent.start;
    }
  if (!date->is_there)
    rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                               _ ("This is no date that can be read; it is left out."));
}

static const RdvNativeField item_fields[] = {
  { "id", rdv_vis_read_id, G_STRUCT_OFFSET (Item, id) },
  { "content", rdv_vis_read_id, G_STRUCT_OFFSET (Item, content) },
  { "title", rdv_vis_read_id, G_STRUCT_OFFSET (Item, title) },
  { "group", rdv_vis_read_id, G_STRUCT_OFFSET (Item, group) },
  { "type", rdv_native_read_string, G_STRUCT_OFFSET (Item, type) },
  { "start", read_date, G_STRUCT_OFFSET (Item, start) },
  { "end", read_date, G_STRUCT_OFFSET (Item, end) },
};

/* Items carry whatever their page needs: what is not known is no fault. */
static gboolean
read_item (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, Item *item)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                                 _ ("An object in braces was expected here; this is left out."));
      return FALSE;
    }
  object = json_node_get_object (node);
  for (gsize i = 0; i < G_N_ELEMENTS (item_fields); i++)
    {
      RdvJsonPlace member = RDV_JSON_PLACE_KEY (place, item_fields[i].key);
      JsonNode *value = json_object_get_member (object, item_fields[i].key);

      if (value != NULL && !JSON_NODE_HOLDS_NULL (value))
        item_fields[i].read (context, &member, value, (char *)item + item_fields[i].offset);
    }
  if (!item->start.is_there && !item->start.was_given)
    rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                               _ ("There is no date, so this cannot be placed; it is left out."));
  return item->start.is_there;
}

static void
add_event (Reading *reading,
           RdvNativeContext *context,
           const RdvJsonPlace *place,
           const Item *item,
           const RdvExtent *extent)
{
  g_autoptr (RdvHtmlText) content = rdv_html_text_new (item->content != NULL ? item->content : "");
  g_autoptr (RdvHtmlText) tip = rdv_html_text_new (item->title != NULL ? item->title : "");
  g_autofree char *path = rdv_json_place_to_path (place);
  gsize length = strcspn (content->text, "\n");
  g_autofree char *title = g_strndup (content->text, length);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RdvLink));
  RdvEventDraft draft = { .id = item->id, .title = title, .extent = *extent, .path = path };

  draft.body = content->text + length + strspn (content->text + length, "\n");
  if (*title == 0)
    draft.title = tip->text;
  else if (strcmp (tip->text, content->text) != 0)
    draft.summary = tip->text;
  if (content->n_links > 0)
    g_array_append_vals (links, content->links, content->n_links);
  if (tip->n_links > 0)
    g_array_append_vals (links, tip->links, tip->n_links);
  draft.links = (const RdvLink *)(void *)links->data;
  draft.n_links = links->len;
  draft.lanes = &item->group;
  draft.n_lanes = item->group != NULL;
  rdv_json_place_locate (place, context->piece, &draft.line, &draft.column, &length);
  rdv_document_builder_add_event (reading->builder, &draft);
}

static void
take_item (Reading *reading, RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  Item item = { 0 };
  RdvExtent extent;
  gboolean is_era;

  reading->n_tried++;
  if (!read_item (context, place, node, &item))
    return;
  extent = (RdvExtent){ .start = item.start.date, .end = item.start.date };
  if (item.end.is_there)
    extent = (RdvExtent){ .start = item.start.date, .end = item.end.date, .is_span = TRUE };
  is_era = g_strcmp0 (item.type, "background") == 0;
  if (is_era)
    {
      g_autofree char *title = item.content != NULL ? rdv_html_text_dup_line (item.content) : NULL;

      reading->n_tried--;
      rdv_document_builder_add_era (reading->builder, &(RdvEra){ .title = title, .extent = extent });
      return;
    }
  if (item.group != NULL)
    rdv_vis_groups_use (reading->groups, item.group);
  add_event (reading, context, place, &item, &extent);
}

static gboolean
take (
    RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (place->key == NULL || (g_str_equal (place->key, "items") && place->index != RDV_JSON_WHOLE))
    take_item (reading, context, place, node);
  else if (g_str_equal (place->key, "groups") && place->index != RDV_JSON_WHOLE)
    rdv_vis_groups_take (reading->groups, context, place, node);
  return TRUE;
}

gboolean
rdv_vis_reader_read (RdvChunkSource *source,
                     RdvDocumentBuilder *builder,
                     RdvReport *report,
                     const char *const *languages,
                     GError **error)
{
  static const char *const split[] = { "groups", "items", NULL };
  g_autoptr (RdvNativeContext) context = rdv_native_context_new (builder, report, languages);
  g_autoptr (RdvVisGroups) groups = rdv_vis_groups_new ();
  Reading reading = { .builder = builder, .groups = groups };

  rdv_report_set_format (report, "vis-timeline");
  if (!rdv_json_elements_read (source, split, context, take, &reading, error))
    return FALSE;
  rdv_vis_groups_add_lanes (groups, builder);
  return rdv_read_outcome_check (builder, report, rdv_chunk_source_get_name (source), reading.n_tried, error);
}

guint
rdv_vis_reader_sniff (const char *head, gsize length)
{
  g_autoptr (RdvJsonShape) shape = rdv_json_shape_new (head, length);
  gboolean is_list = rdv_json_shape_get_root (shape) == '[';

  if (is_list)
    return rdv_json_shape_get (shape, "[].start") != NULL && rdv_json_shape_get (shape, "[].content") != NULL
               ? 2
               : 0;
  return rdv_json_shape_get (shape, "items[].start") != NULL &&
                 (rdv_json_shape_get (shape, "items[].content") != NULL ||
                  rdv_json_shape_get (shape, "groups[].content") != NULL)
             ? 2
             : 0;
}
