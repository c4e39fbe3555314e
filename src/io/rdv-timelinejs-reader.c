/* rdv-timelinejs-reader.c: see rdv-timelinejs-reader.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-timelinejs-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-json-elements.h"
#include "rdv-json-shape.h"
#include "rdv-lane-names.h"
#include "rdv-native-values.h"
#include "rdv-read-outcome.h"
#include "rdv-timelinejs-date.h"
#include "rdv-timelinejs-slide.h"

/* One reading of one file. */
typedef struct
{
  const char *name;
  RdvDocumentBuilder *builder;
  RdvReport *report;
  RdvLaneNames *lanes;
  guint n_tried;
  gboolean has_told_years;
} Reading;

/* A slide while it is read. */
typedef struct
{
  RdvTimelineJsSlide slide;
  RdvTimelineJsDate start;
  RdvTimelineJsDate end;
} Slide;

static void
read_text (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[] = {
    { "headline", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, headline) },
    { "text", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, text) },
  };
  RdvTimelineJsSlide *slide = target;

  if (JSON_NODE_HOLDS_OBJECT (node))
    rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), slide);
  else
    rdv_native_read_string (context, place, node, &slide->text);
}

/* "media" of version 3 and "asset" of the older ones. */
static void
read_media (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[] = {
    { "url", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, media) },
    { "media", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, media) },
    { "caption", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, caption) },
    { "credit", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, credit) },
    { "alt", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, alt) },
    { "link", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, link) },
    { "title", NULL, 0 },
    { "thumbnail", NULL, 0 },
    { "thumb", NULL, 0 },
    { "link_target", NULL, 0 },
  };
  RdvTimelineJsSlide *slide = target;

  if (JSON_NODE_HOLDS_OBJECT (node))
    rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), slide);
  else
    rdv_native_read_string (context, place, node, &slide->media);
}

static const RdvNativeField slide_fields[] = {
  { "start_date", rdv_timelinejs_date_read, G_STRUCT_OFFSET (Slide, start) },
  { "end_date", rdv_timelinejs_date_read, G_STRUCT_OFFSET (Slide, end) },
  { "text", read_text, G_STRUCT_OFFSET (Slide, slide) },
  { "media", read_media, G_STRUCT_OFFSET (Slide, slide) },
  { "group", rdv_native_read_string, G_STRUCT_OFFSET (Slide, slide.group) },
  { "display_date", rdv_native_read_string, G_STRUCT_OFFSET (Slide, slide.display_date) },
  { "unique_id", rdv_native_read_string, G_STRUCT_OFFSET (Slide, slide.id) },
  { "background", NULL, 0 },
  { "autolink", NULL, 0 },
  { "type", NULL, 0 },
};

static const RdvNativeField old_slide_fields[] = {
  { "startDate", rdv_timelinejs_date_read_old, G_STRUCT_OFFSET (Slide, start) },
  { "endDate", rdv_timelinejs_date_read_old, G_STRUCT_OFFSET (Slide, end) },
  { "headline", rdv_native_read_string, G_STRUCT_OFFSET (Slide, slide.headline) },
  { "text", rdv_native_read_string, G_STRUCT_OFFSET (Slide, slide.text) },
  { "asset", read_media, G_STRUCT_OFFSET (Slide, slide) },
  { "tag", rdv_native_read_string, G_STRUCT_OFFSET (Slide, slide.group) },
  { "displayDate", rdv_native_read_string, G_STRUCT_OFFSET (Slide, slide.display_date) },
  { "slug", rdv_native_read_string, G_STRUCT_OFFSET (Slide, slide.id) },
  { "classname", NULL, 0 },
  { "type", NULL, 0 },
};

/* Its dates go back before the year 1, where people count otherwise. */
static void
tell_years (Reading *reading,
            RdvNativeContext *context,
            const RdvJsonPlace *place,
            const char *key,
            const Slide *slide)
{
  RdvJsonPlace date = RDV_JSON_PLACE_KEY (place, key);

  if (reading->has_told_years || slide->start.date.earliest >= rdv_calendar_date_to_seconds (1, 1, 1) ||
      slide->start.date.earliest < rdv_calendar_date_to_seconds (-9999, 1, 1))
    return;
  reading->has_told_years = TRUE;
  rdv_native_context_remark (
      context, RDV_REMARK_GUESSED, &date,
      _ ("Years before 1 were counted with a year 0, as TimelineJS places them: -43 is "
         "44 BC."));
}

static void
set_extent (Slide *slide)
{
  slide->slide.extent =
      rdv_timelinejs_slide_extent (&slide->start.date, slide->end.is_there ? &slide->end.date : NULL);
  if (slide->slide.display_date == NULL)
    slide->slide.display_date = slide->start.display_date;
}

/* FALSE when @node is no slide with a date. */
static gboolean
read_slide (Reading *reading,
            RdvNativeContext *context,
            const RdvJsonPlace *place,
            JsonNode *node,
            gboolean is_old,
            Slide *slide)
{
  const RdvNativeField *fields = is_old ? old_slide_fields : slide_fields;
  guint n = is_old ? G_N_ELEMENTS (old_slide_fields) : G_N_ELEMENTS (slide_fields);

  if (!rdv_native_read_object (context, place, node, fields, n, slide))
    return FALSE;
  if (!slide->start.is_there)
    {
      /* what is wrong with a date that was given has been said already */
      if (!slide->start.was_given)
        rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                                   _ ("There is no date, so this cannot be placed; it is left out."));
      return FALSE;
    }
  tell_years (reading, context, place, fields[0].key, slide);
  set_extent (slide);
  return TRUE;
}

static void
take_event (
    Reading *reading, RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gboolean is_old)
{
  g_autofree char *path = NULL;
  Slide slide = { 0 };
  gsize length;

  reading->n_tried++;
  if (!read_slide (reading, context, place, node, is_old, &slide))
    return;
  path = rdv_json_place_to_path (place);
  slide.slide.path = path;
  rdv_json_place_locate (&(RdvJsonPlace){ NULL, place->key, place->index }, context->piece, &slide.slide.line,
                         &slide.slide.column, &length);
  rdv_timelinejs_slide_add_event (&slide.slide, reading->builder, reading->lanes);
}

static void
take_era (
    Reading *reading, RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gboolean is_old)
{
  Slide slide = { 0 };

  if (read_slide (reading, context, place, node, is_old, &slide))
    rdv_timelinejs_slide_add_era (&slide.slide, reading->builder);
}

/* The list that should be there is something else. */
static gboolean
is_element (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  if (place->index != RDV_JSON_WHOLE)
    return TRUE;
  if (!JSON_NODE_HOLDS_NULL (node) && !JSON_NODE_HOLDS_ARRAY (node))
    rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                               _ ("A list in brackets was expected here; this is left out."));
  return FALSE;
}

/* What the root of the old format says, which is a slide without a date. */
static gboolean
take_old (
    RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (g_strcmp0 (place->key, "date") == 0 && is_element (context, place, node))
    take_event (reading, context, place, node, TRUE);
  else if (g_strcmp0 (place->key, "era") == 0 && is_element (context, place, node))
    take_era (reading, context, place, node, TRUE);
  return TRUE;
}

static void
set_old_info (Reading *reading, RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  static const RdvNativeField fields[] = {
    { "headline", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, headline) },
    { "text", rdv_native_read_string, G_STRUCT_OFFSET (RdvTimelineJsSlide, text) },
    { "date", NULL, 0 },
    { "era", NULL, 0 },
    { "type", NULL, 0 },
    { "startDate", NULL, 0 },
    { "endDate", NULL, 0 },
    { "asset", NULL, 0 },
    { "chart", NULL, 0 },
    { "lang", NULL, 0 },
  };
  RdvTimelineJsSlide slide = { 0 };

  if (rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &slide))
    rdv_timelinejs_slide_set_info (&slide, reading->builder);
}

static gboolean
take (
    RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer user_data, GError **error)
{
  static const char *const old_split[] = { "date", "era", NULL };
  Reading *reading = user_data;
  const char *key = place->key != NULL ? place->key : "";
  Slide slide = { 0 };

  if (g_str_equal (key, "events") && is_element (context, place, node))
    take_event (reading, context, place, node, FALSE);
  else if (g_str_equal (key, "eras") && is_element (context, place, node))
    take_era (reading, context, place, node, FALSE);
  else if (g_str_equal (key, "title") && JSON_NODE_HOLDS_OBJECT (node))
    {
      rdv_native_read_object (context, place, node, slide_fields, G_N_ELEMENTS (slide_fields), &slide);
      rdv_timelinejs_slide_set_info (&slide.slide, reading->builder);
    }
  else if (g_str_equal (key, "timeline") && JSON_NODE_HOLDS_OBJECT (node))
    {
      set_old_info (reading, context, place, node);
      return rdv_json_elements_read_piece (reading->name, context->piece, old_split, context, take_old,
                                           reading, error);
    }
  return TRUE;
}

gboolean
rdv_timelinejs_reader_read (RdvChunkSource *source,
                            RdvDocumentBuilder *builder,
                            RdvReport *report,
                            const char *const *languages,
                            GError **error)
{
  static const char *const split[] = { "events", "eras", NULL };
  g_autoptr (RdvNativeContext) context = rdv_native_context_new (builder, report, languages);
  g_autoptr (RdvLaneNames) lanes = rdv_lane_names_new (builder);
  Reading reading = {
    .name = rdv_chunk_source_get_name (source), .builder = builder, .report = report, .lanes = lanes
  };

  rdv_report_set_format (report, "timelinejs");
  return rdv_json_elements_read (source, split, context, take, &reading, error) &&
         rdv_read_outcome_check (builder, report, reading.name, reading.n_tried, error);
}

guint
rdv_timelinejs_reader_sniff (const char *head, gsize length)
{
  static const char *const marks[] = {
    "events[].start_date.year",  "events[].text.headline", "events[].text.text",
    "timeline.date[].startDate", "timeline.date",          "timeline.headline",
  };
  g_autoptr (RdvJsonShape) shape = rdv_json_shape_new (head, length);

  if (rdv_json_shape_get_root (shape) != '{')
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (rdv_json_shape_get (shape, marks[i]) != NULL)
      return 2;
  /* the slides may be far behind a long beginning, or there are none */
  return rdv_json_shape_get (shape, "title.text.headline") != NULL ? 2 : 0;
}
