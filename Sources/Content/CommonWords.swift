/// Words that tell nothing about what a sentence says, in everyday English and in our trade.
enum CommonWords {
  static let all: Set<String> = Set(everyday.split(separator: " ").map(String.init))
    .union(trade.split(separator: " ").map(String.init))

  private static let everyday = """
    a able about above after again all also always an and another any are around as ask at away \
    back bad be because been before being best better between big both but by call came can case \
    change check choose clear come could day did different do does done down each early easy end \
    enough even every example fact fast few find first for from full get give go going good got \
    great had happen hard has have help her here high him his hold how if important in into is it \
    its just keep kind know large last late later least less let like little long look lot low \
    made main make many may maybe mean might more most move much must my need never new next no \
    not nothing now number of off often old on once one only open or other our out over own part \
    people person place plan point possible problem put quick reason right run said same say see \
    set should show simple since slow small so some something sometimes soon start state step \
    still stop such sure take talk team tell than that the their them then there these they thing \
    things think this those three time times to together told too took try turn two under until \
    up us use used user users using usually very want was way we week well went were what when \
    where which while who why will with within without word work would wrong year yes you your
    """

  private static let trade = """
    access answer api app application async backend bug cache caches client clients cloud code \
    column columns connection cost count data database databases db deploy design devops disk \
    endpoint engineer error errors event events fail failure feature field file fix function host \
    id index indexes input item java job jobs key keys latency layer level library limit limits \
    list load log logs machine memory message messages method model module network node nodes \
    object operation option order output page performance port process product production program \
    project protocol python query queries queue queues read reads record records release replica \
    request requests resource response result results row rows rule scale schema search security \
    server servers service services session size software sql stack storage store stream string \
    support system systems table tables task test tests text thread token tool traffic transaction \
    type update url value values version view web write writes
    """
}
