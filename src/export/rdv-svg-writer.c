/* rdv-svg-writer.c: see rdv-svg-writer.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-svg-writer.h"

#include "rdv-date-words.h"
#include "rdv-edge-words.h"
#include "rdv-event-link.h"
#include "rdv-svg-shapes.h"
#include "rdv-words.h"
#include "rdv-xml.h"

/* Faces that other machines have, wide like the one we measured with; the last is whatever they call sans-serif. */
static const char *const fallback_families[] = { "Noto Sans", "DejaVu Sans", "Segoe UI", "Arial" };

/* Primitives written between two questions whether to go on. */
#define WATCH_INTERVAL 1024

typedef struct
{
  RdvSvgShapes shapes;
  const RdvSvgPicture *picture;
  const RdvScene *scene;
  RdvDocument *document;
  GHashTable *told;  /* positions of events that have their id and title */
  GPtrArray *ends;   /* what closes the clips and groups that are open, innermost last */
  guint next_hits[RDV_HIT_SOURCE + 1]; /* for each kind: hits before this one belong to groups already written */
  guint next_edge; /* the same for all that is counted at edges */
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
  words = rdv_date_words_event (&extent, status, writer->picture->now);
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

static void
append_link (GString *xml, const char *address)
{
  g_string_append (xml, "<a");
  rdv_xml_append_text_attribute (xml, "xlink:href", address);
  g_string_append (xml, " target=\"_blank\">");
}

/* Only an event's first group gets its id and its words: ids are unique, and nobody wants to hear everything twice. */
static void
open_event (Writer *writer, guint event, const char *class_name)
{
  GString *xml = writer->shapes.body;
  const char *address = rdv_event_link_get (writer->document, event);

  if (address != NULL)
    append_link (xml, address);
  g_string_append (xml, "<g");
  if (g_hash_table_add (writer->told, GUINT_TO_POINTER (event)))
    {
      g_string_append (xml, " id=\"event-");
      rdv_xml_append_name (xml, rdv_document_get_id (writer->document, event));
      g_string_append_c (xml, '"');
      append_event_class (writer, event, class_name);
      g_string_append (xml, " role=\"img\"");
      if (rdv_document_get_title (writer->document, event) != NULL)
        rdv_xml_append_text_attribute (xml, "aria-label", rdv_document_get_title (writer->document, event));
      g_string_append (xml, ">\n");
      append_event_words (writer, event);
    }
  else
    {
      append_event_class (writer, event, class_name);
      g_string_append (xml, ">\n");
    }
  g_ptr_array_add (writer->ends, (gpointer) (address != NULL ? "</g></a>\n" : "</g>\n"));
}

/* The hit that belongs to the group being opened: the scene adds groups and hits of a kind in the same order. */
static const RdvHit *
take_hit (Writer *writer, RdvHitKind kind)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (writer->scene, &n);

  while (writer->next_hits[kind] < n && hits[writer->next_hits[kind]].kind != kind)
    writer->next_hits[kind]++;
  return writer->next_hits[kind] < n ? &hits[writer->next_hits[kind]++] : NULL;
}

/* How many events a cluster stands for, and when they were: its place in the picture says no more than a number. */
static void
open_cluster (Writer *writer)
{
  const RdvHit *hit = take_hit (writer, RDV_HIT_CLUSTER);
  g_autofree char *range = NULL;
  g_autofree char *count = NULL;
  g_autofree char *title = NULL;

  g_string_append (writer->shapes.body, "<g class=\"cluster\" role=\"img\">\n");
  if (hit == NULL)
    return;
  range = rdv_date_words_range (hit->from, hit->to);
  count = g_strdup_printf (ngettext ("%u event", "%u events", hit->id), hit->id);
  title = g_strjoin ("\n", count, range, NULL);
  append_element (writer->shapes.body, "title", title);
}

static void
open_lane (Writer *writer)
{
  GString *xml = writer->shapes.body;
  const RdvHit *hit = take_hit (writer, RDV_HIT_LANE_HEADER);
  const RdvLane *lane = hit != NULL ? rdv_document_get_lane (writer->document, hit->id) : NULL;

  if (lane == NULL || lane->id == NULL)
    {
      g_string_append (xml, "<g class=\"lane\">\n");
      return;
    }
  g_string_append (xml, "<g id=\"lane-");
  rdv_xml_append_name (xml, lane->id);
  g_string_append (xml, "\" class=\"lane lane-");
  rdv_xml_append_name (xml, lane->id);
  g_string_append (xml, "\">\n");
}

/* A line of the list of sources leads where the source is. */
static const char *
open_source (Writer *writer)
{
  const RdvHit *hit = take_hit (writer, RDV_HIT_SOURCE);
  const char *address = hit != NULL ? rdv_event_link_get_source (writer->document, hit->id) : NULL;

  if (address == NULL)
    {
      g_string_append (writer->shapes.body, "<g class=\"source\">\n");
      return "</g>\n";
    }
  append_link (writer->shapes.body, address);
  g_string_append (writer->shapes.body, "<g class=\"source\">\n");
  return "</g></a>\n";
}

/* What is counted at an edge, in words. */
static void
open_edge (Writer *writer)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (writer->scene, &n);
  g_autofree char *words = NULL;

  g_string_append (writer->shapes.body, "<g class=\"edge\" role=\"img\">\n");
  while (writer->next_edge < n && !rdv_edge_words_is_edge (&hits[writer->next_edge]))
    writer->next_edge++;
  if (writer->next_edge == n)
    return;
  words = rdv_edge_words_new (&hits[writer->next_edge++]);
  append_element (writer->shapes.body, "title", words);
}

static void
open_group (Writer *writer, const RdvPrimitive *primitive)
{
  const char *class_name = rdv_scene_get_text (writer->scene, primitive);
  const char *end = "</g>\n";

  if (primitive->event != RDV_NONE)
    {
      open_event (writer, primitive->event, class_name);
      return;
    }
  if (g_str_equal (class_name, "cluster"))
    open_cluster (writer);
  else if (g_str_equal (class_name, "lane"))
    open_lane (writer);
  else if (g_str_equal (class_name, "source"))
    end = open_source (writer);
  else if (g_str_equal (class_name, "edge"))
    open_edge (writer);
  else
    {
      g_string_append (writer->shapes.body, "<g class=\"");
      rdv_xml_append_name (writer->shapes.body, class_name);
      g_string_append (writer->shapes.body, "\">\n");
    }
  g_ptr_array_add (writer->ends, (gpointer) end);
}

static void
close_innermost (Writer *writer)
{
  if (writer->ends->len > 0)
    g_string_append (writer->shapes.body, g_ptr_array_steal_index (writer->ends, writer->ends->len - 1));
}

static void
write_primitive (Writer *writer, const RdvPrimitive *primitive)
{
  if (primitive->kind == RDV_PRIMITIVE_GROUP)
    open_group (writer, primitive);
  else if (primitive->kind == RDV_PRIMITIVE_CLIP)
    {
      rdv_svg_shapes_open_clip (&writer->shapes, primitive);
      g_ptr_array_add (writer->ends, (gpointer) "</g>\n");
    }
  else if (primitive->kind == RDV_PRIMITIVE_GROUP_END || primitive->kind == RDV_PRIMITIVE_CLIP_END)
    close_innermost (writer);
  else
    rdv_svg_shapes_add (&writer->shapes, writer->scene, primitive, writer->picture->measure);
}

static gboolean
write_scene (Writer *writer, const RdvScene *scene, const RdvExportWatch *watch, GError **error)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);
  guint n_open = writer->ends->len;

  writer->scene = scene;
  for (guint i = 0; i < n; i++)
    {
      if (i % WATCH_INTERVAL == 0 && !rdv_export_watch_tell (watch, (double) i / n, error))
        return FALSE;
      write_primitive (writer, &primitives[i]);
    }
  while (writer->ends->len > n_open)
    close_innermost (writer);
  return TRUE;
}

/* The part of the picture that this sheet shows, at its place on it. */
static void
open_tile (Writer *writer, const RdvExportPage *page)
{
  GString *xml = writer->shapes.body;
  const RdvPrimitive clip = { .kind = RDV_PRIMITIVE_CLIP, .x = (float) page->clip_x, .y = (float) page->clip_y,
                              .width = (float) page->clip_width, .height = (float) page->clip_height };

  rdv_svg_shapes_open_clip (&writer->shapes, &clip);
  g_string_append (xml, "<g transform=\"translate(");
  rdv_xml_append_number (xml, page->x);
  g_string_append_c (xml, ' ');
  rdv_xml_append_number (xml, page->y);
  g_string_append (xml, ") scale(");
  rdv_xml_append_factor (xml, page->zoom);
  g_string_append (xml, ")\">\n");
}

static gboolean
write_body (Writer *writer, const RdvExportWatch *watch, GError **error)
{
  const RdvExportPage *page = writer->picture->page;
  gboolean is_whole = rdv_export_page_is_whole (page);

  if ((writer->picture->ground & 0xff) != 0 && (!is_whole || page->zoom != 1))
    g_string_append_printf (writer->shapes.body, "<rect width=\"100%%\" height=\"100%%\" fill=\"#%06x\"/>\n",
                            writer->picture->ground >> 8);
  if (!is_whole)
    open_tile (writer, page);
  if (!write_scene (writer, page->scene, watch, error))
    return FALSE;
  if (!is_whole)
    g_string_append (writer->shapes.body, "</g>\n</g>\n");
  return page->marks == NULL || write_scene (writer, page->marks, watch, error);
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

static void
append_length (GString *xml, const char *name, double pixels, const RdvSvgPicture *picture)
{
  g_string_append_printf (xml, " %s=\"", name);
  rdv_xml_append_number (xml, picture->is_paper ? pixels / 96 * 25.4 : pixels * picture->scale);
  g_string_append (xml, picture->is_paper ? "mm\"" : "\"");
}

/* What the picture shows: the timeline, or what a sheet without one is called. */
static void
append_description (GString *xml, const RdvSvgPicture *picture)
{
  const RdvTimelineInfo *info = rdv_document_get_info (picture->document);

  if (picture->page->is_notes)
    append_element (xml, "desc", picture->page->label);
  else if (info->description != NULL)
    append_element (xml, "desc", info->description);
  else
    {
      guint n_events = rdv_document_get_n_events (picture->document);
      g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);

      append_element (xml, "desc", count);
    }
}

/* The viewBox is in scene pixels where the sheet is all scene, else in pixels of the sheet. The role lets screen readers walk into the
 * picture: as a plain "img" its links and texts would be out of reach. */
static void
append_root (GString *xml, const RdvSvgPicture *picture)
{
  const RdvExportPage *page = picture->page;
  double zoom = rdv_export_page_is_whole (page) ? page->zoom : 1;

  g_string_append (xml,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                   " version=\"1.1\"");
  append_length (xml, "width", page->width, picture);
  append_length (xml, "height", page->height, picture);
  g_string_append (xml, " viewBox=\"0 0 ");
  rdv_xml_append_number (xml, page->width / zoom);
  g_string_append_c (xml, ' ');
  rdv_xml_append_number (xml, page->height / zoom);
  g_string_append (xml, "\" role=\"graphics-document\"");
  rdv_xml_append_text_attribute (xml, "aria-label", picture->title);
  append_font_family (xml, picture->measure);
  g_string_append (xml, " xml:space=\"preserve\">\n");
  append_element (xml, "title", picture->title);
  append_description (xml, picture);
}

GBytes *
rdv_svg_writer_write (const RdvSvgPicture *picture, const RdvExportWatch *watch, GError **error)
{
  Writer writer = { .picture = picture, .document = picture->document };
  g_autoptr (GHashTable) told = writer.told = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) ends = writer.ends = g_ptr_array_new ();
  g_autoptr (GString) xml = g_string_new (NULL);
  gboolean ok;

  g_return_val_if_fail (RDV_IS_DOCUMENT (picture->document), NULL);
  g_return_val_if_fail (RDV_IS_PANGO_MEASURE (picture->measure), NULL);
  g_return_val_if_fail (picture->scale > 0, NULL);

  rdv_svg_shapes_init (&writer.shapes);
  ok = write_body (&writer, watch, error);
  if (ok)
    {
      append_root (xml, picture);
      if (writer.shapes.defs->len > 0)
        g_string_append_printf (xml, "<defs>\n%s</defs>\n", writer.shapes.defs->str);
      g_string_append_len (xml, writer.shapes.body->str, (gssize) writer.shapes.body->len);
      g_string_append (xml, "</svg>\n");
    }
  rdv_svg_shapes_clear (&writer.shapes);
  return ok ? g_string_free_to_bytes (g_steal_pointer (&xml)) : NULL;
}
