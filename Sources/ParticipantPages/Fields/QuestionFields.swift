import SessionEngine

/// The fields of one question as a plain form. A script makes some of them smoother, but every answer can be given without one.
struct QuestionFields {
  let question: ParticipantQuestion
  let values: FieldValues

  var markup: Markup {
    let options = question.options
    let maximum = question.maximum ?? 1
    return switch question.kind {
    case .choice: ChoiceFields(name: FieldName.option, options: options, maximum: maximum, chosen: values.all(FieldName.option)).markup
    case .scale: question.scale.map { ScaleField(scale: $0, chosen: values.first(FieldName.number)).markup } ?? .none
    case .text: TextField(maximum: maximum, text: values.first(FieldName.text) ?? "").markup
    case .sort: question.sort.map { SortFields(sort: $0, values: values).markup } ?? .none
    case .points: NumberFields(options: options, total: maximum, mustUseAll: true, values: values, name: FieldName.points).markup
    case .rank: RankFields(options: options, values: values).markup
    case .dots where maximum == 1:
      ChoiceFields(name: FieldName.option, options: options, maximum: 1, chosen: values.all(FieldName.option)).markup
    case .dots: NumberFields(options: options, total: maximum, mustUseAll: false, values: values, name: FieldName.dots).markup
    }
  }
}
