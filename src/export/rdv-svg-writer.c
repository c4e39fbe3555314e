/* rdv-svg-writer.c: see rdv-svg-writer.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-svg-writer.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"
#include "rdv-edge-words.h"
#include "rdv-event-link.h"
#include "rdv-export-picture.h"
#include "rdv-svg-shapes.h"
#include "rdv-xml.h"

/* Faces that other machines have, wide like the one we measured with; the last is whatever they call sans-serif. */
static const char *const fallback_families[] = { "Noto Sans", "DejaVu Sans", "Segoe UI", "Arial" };

typedef struct
{
  RdvSvgShapes shapes;
  const RdvScene *scene;
  RdvDocument *document;
  gint64 now;
  GHashTable *told;  /* positions of events that have their id and title */
  GPtrArray *ends;   /* what closes the clips and groups that are open, innermost last */
  guint next_hit;    /* hits before this one belong to groups already written */
} Writer;

static void
append_element (GString *xml, const char *name, const char *text)
{
  g_string_append_printf (xml, "<%s>", name);
  rdv_xml_append_text (xml, text);
  g_string_append_printf (xml, "</%s>\n", name);
}

/* What a pointer shows and a screen reader says of an event. */
static void
append_event_words (Writer *writer, guint event)
{
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;
  const char *summary = rdv_document_get_summary (writer->document, event);
  RdvStatus status = rdv_document_get_status (writer->document, event);
  RdvExtent extent;

  rdv_document_get_extent (writer->document, event, &extent);
  words = rdv_date_words_event (&extent, status, writer->now);
  title = g_strjoin ("\n",
                     rdv_document_get_title (writer->document, event),
                     words,
                     rdv_status_get_label (status),
                     NULL);
  append_element (writer->shapes.body, "title", title);
  if (summary != NULL)
    append_element (writer->shapes.body, "desc", summary);
}

static void
append_event_class (Writer *writer, guint event, const char *class_name)
{
  GString *xml = writer->shapes.body;
  guint n_lanes;
  const guint32 *lanes = rdv_document_get_lanes (writer->document, event, &n_lanes);

  g_string_append (xml, " class=\"event");
  if (*class_name != '\0')
    {
      g_string_append_c (xml, ' ');
      rdv_xml_append_name (xml, class_name);
    }
  g_string_append_printf (xml, " %s", rdv_status_to_nick (rdv_document_get_status (writer->document, event)));
  for (guint i = 0; i < n_lanes; i++)
    {
      g_string_append (xml, " lane-");
      rdv_xml_append_name (xml, rdv_document_get_lane (writer->document, lanes[i])->id);
    }
  g_string_append_c (xml, '"');
}

/* Only an event's first group gets its id and its words: ids are unique, and nobody wants to hear everything twice. */
static void
open_event (Writer *writer, guint event, const char *class_name)
{
  GString *xml = writer->shapes.body;
  const char *address = rdv_event_link_get (writer->document, event);

  if (address != NULL)
    {
      g_string_append (xml, "<a");
      rdv_xml_append_text_attribute (xml, "xlink:href", address);
      g_string_append (xml, " target=\"_blank\">");
    }
  g_string_append (xml, "<g");
  if (g_hash_table_add (writer->told, GUINT_TO_POINTER (event)))
    {
      g_string_append (xml, " id=\"event-");
      rdv_xml_append_name (xml, rdv_document_get_id (writer->document, event));
      g_string_append_c (xml, '"');
      append_event_class (writer, event, class_name);
      g_string_append (xml, " role=\"img\">\n");
      append_event_words (writer, event);
    }
  else
    {
      append_event_class (writer, event, class_name);
      g_string_append (xml, ">\n");
    }
  g_ptr_array_add (writer->ends, (gpointer) (address != NULL ? "</g></a>\n" : "</g>\n"));
}

/* How many events a cluster stands for, and when they were: its place in the picture says no more than a number. The scene adds
 * clusters and their hits in the same order. */
static void
append_cluster_words (Writer *writer)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (writer->scene, &n);
  g_autofree char *range = NULL;
  g_autofree char *count = NULL;
  g_autofree char *title = NULL;

  while (writer->next_hit < n && hits[writer->next_hit].kind != RDV_HIT_CLUSTER)
    writer->next_hit++;
  if (writer->next_hit == n)
    return;
  range = rdv_date_words_range (hits[writer->next_hit].from, hits[writer->next_hit].to);
  count = g_strdup_printf (ngettext ("%u event", "%u events", hits[writer->next_hit].id), hits[writer->next_hit].id);
  title = g_strjoin ("\n", count, range, NULL);
  append_element (writer->shapes.body, "title", title);
  writer->next_hit++;
}

/* The same for what is counted at an edge. */
static void
append_edge_words (Writer *writer)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (writer->scene, &n);
  g_autofree char *words = NULL;

  while (writer->next_hit < n && !rdv_edge_words_is_edge (&hits[writer->next_hit]))
    writer->next_hit++;
  if (writer->next_hit == n)
    return;
  words = rdv_edge_words_new (&hits[writer->next_hit]);
  append_element (writer->shapes.body, "title", words);
  writer->next_hit++;
}

static void
open_group (Writer *writer, const RdvPrimitive *primitive)
{
  const char *class_name = rdv_scene_get_text (writer->scene, primitive);

  if (primitive->event != RDV_NONE)
    {
      open_event (writer, primitive->event, class_name);
      return;
    }
  g_string_append (writer->shapes.body, "<g class=\"");
  rdv_xml_append_name (writer->shapes.body, class_name);
  g_string_append (writer->shapes.body, "\">\n");
  if (g_strcmp0 (class_name, "cluster") == 0)
    append_cluster_words (writer);
  else if (g_strcmp0 (class_name, "edge") == 0)
    append_edge_words (writer);
  g_ptr_array_add (writer->ends, (gpointer) "</g>\n");
}

static void
close_innermost (Writer *writer)
{
  if (writer->ends->len > 0)
    g_string_append (writer->shapes.body, g_ptr_array_steal_index (writer->ends, writer->ends->len - 1));
}

static void
write_body (Writer *writer, RdvPangoMeasure *measure)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (writer->scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_GROUP)
      open_group (writer, &primitives[i]);
    else if (primitives[i].kind == RDV_PRIMITIVE_CLIP)
      {
        rdv_svg_shapes_open_clip (&writer->shapes, &primitives[i]);
        g_ptr_array_add (writer->ends, (gpointer) "</g>\n");
      }
    else if (primitives[i].kind == RDV_PRIMITIVE_GROUP_END || primitives[i].kind == RDV_PRIMITIVE_CLIP_END)
      close_innermost (writer);
    else
      rdv_svg_shapes_add (&writer->shapes, writer->scene, &primitives[i], measure);
  while (writer->ends->len > 0)
    close_innermost (writer);
}

static void
append_font_family (GString *xml, RdvPangoMeasure *measure)
{
  g_autofree char *name = rdv_pango_measure_dup_font_name (measure);
  g_autoptr (GString) families = g_string_new (NULL);

  g_strdelimit (name, "'\\", ' ');
  g_string_append_printf (families, "'%s'", name);
  for (guint i = 0; i < G_N_ELEMENTS (fallback_families); i++)
    if (g_strcmp0 (name, fallback_families[i]) != 0)
      g_string_append_printf (families, ", '%s'", fallback_families[i]);
  g_string_append (families, ", sans-serif");
  rdv_xml_append_text_attribute (xml, "font-family", families->str);
}

/* The role lets screen readers walk into the picture: as a plain "img" its links and texts would be out of reach. */
static void
append_root (GString *xml, const Writer *writer, RdvPangoMeasure *measure, double scale)
{
  const RdvTimelineInfo *info = rdv_document_get_info (writer->document);
  double width = rdv_scene_get_width (writer->scene);
  double height = rdv_scene_get_height (writer->scene);
  guint n_events = rdv_document_get_n_events (writer->document);
  const char *title = rdv_export_picture_get_title (writer->document);

  g_string_append (xml,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                   " version=\"1.1\"");
  rdv_xml_append_number_attribute (xml, "width", width * scale);
  rdv_xml_append_number_attribute (xml, "height", height * scale);
  g_string_append (xml, " viewBox=\"0 0 ");
  rdv_xml_append_number (xml, width);
  g_string_append_c (xml, ' ');
  rdv_xml_append_number (xml, height);
  g_string_append (xml, "\" role=\"graphics-document\"");
  rdv_xml_append_text_attribute (xml, "aria-label", title);
  append_font_family (xml, measure);
  g_string_append (xml, " xml:space=\"preserve\">\n");
  append_element (xml, "title", title);
  if (info->description != NULL)
    append_element (xml, "desc", info->description);
  else
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);

      append_element (xml, "desc", count);
    }
}

GBytes *
rdv_svg_writer_write (const RdvScene *scene,
                      RdvDocument *document,
                      RdvPangoMeasure *measure,
                      double scale,
                      gint64 now)
{
  Writer writer = { .scene = scene, .document = document, .now = now };
  g_autoptr (GString) xml = g_string_new (NULL);

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (measure), NULL);
  g_return_val_if_fail (scale > 0, NULL);

  rdv_svg_shapes_init (&writer.shapes);
  writer.told = g_hash_table_new (NULL, NULL);
  writer.ends = g_ptr_array_new ();
  write_body (&writer, measure);

  append_root (xml, &writer, measure, scale);
  if (writer.shapes.defs->len > 0)
    g_string_append_printf (xml, "<defs>\n%s</defs>\n", writer.shapes.defs->str);
  g_string_append_len (xml, writer.shapes.body->str, writer.shapes.body->len);
  g_string_append (xml, "</svg>\n");

  g_ptr_array_unref (writer.ends);
  g_hash_table_unref (writer.told);
  rdv_svg_shapes_clear (&writer.shapes);
  return g_string_free_to_bytes (g_steal_pointer (&xml));
}
