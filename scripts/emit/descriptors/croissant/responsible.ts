import type { Bilingual } from '../../../../schema/dataset.d.ts'
import type { Subject } from '../descriptor.ts'
import { missingInWords, PROCESSING } from '../words.ts'

const english = (texts: readonly Bilingual[]): string[] => texts.map(({ en }) => en)

/**
 * The members of Croissant's vocabulary for responsible use. The time frame is given under two spellings: the specification's
 * and the one that mlcroissant reads.
 */
export const responsible = ({ metadata, tally }: Subject): object => {
  const { about, licences } = metadata
  const { captured } = tally.facts
  const frame = captured && [captured.first, captured.last]
  return {
    'rai:dataCollection': about.collection.en,
    'rai:dataCollectionType': about.collection_types,
    ...(frame ? { 'rai:dataCollectionTimeframe': frame, 'rai:dataCollectionTimeFrame': frame } : {}),
    'rai:dataCollectionMissingData': missingInWords(tally).en,
    'rai:dataPreprocessingProtocol': english(PROCESSING),
    'rai:machineAnnotationTools': ['tulieu (rules for fields and blocks; no model)', 'franc (language of the body)'],
    'rai:dataUseCases': english(about.uses),
    'rai:dataLimitations': english(about.limitations),
    'rai:dataBiases': english(about.biases),
    'rai:dataSocialImpact': about.social_impact.en,
    'rai:personalSensitiveInformation': [
      ...english(about.personal_data),
      `Correction and removal: ${licences.texts.url}`
    ],
    'rai:dataReleaseMaintenancePlan': about.maintenance.en
  }
}
