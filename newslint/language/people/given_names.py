"""The given names that news copy of the English-speaking world has most of."""

GIVEN_NAMES = frozenset(
    """
    aaron abdul abdullah abigail adam adrian agnes ahmad ahmed aidan alan albert alex alexander
    alexandra alexandria alexis alfred ali alice alicia alison allan allen alyssa amanda amber
    amelia amir amy ana andrea andrew andy angela angus anita ann anna anne annie anthony antonio
    archie arthur ashley audrey barbara barry beatrice becky ben benjamin bernard bernie beth
    betty beverly bill billy bob bobby bonnie boris brad bradley brandon brenda brendan brian
    bridget bruce bryan caitlin callum cameron carl carla carlos carmen carol caroline carolyn
    catherine cathy charles charlie charlotte cheryl chloe chris christian christina christine
    christopher claire clare clive colin connor courtney craig crystal curtis cynthia dan daniel
    danielle danny darren dave david dawn dean deborah debra declan deirdre denise dennis derek
    diana diane diego dominic donald donna doris dorothy doug douglas duncan dylan eamonn edith
    edward eileen elaine eleanor elizabeth ella ellen ellie emily emma eric erica erik erin ethan
    eugene eva evan evelyn fatima felicity fiona florence frances francis frank fred freddie
    frederick gareth gary gavin gemma geoff geoffrey george gerald gerard gillian glen glenn
    gloria gordon grace graeme graham grant greg gregory hannah harold harriet harry hassan
    heather heidi helen henry holly howard hugh hussein ian ibrahim irene isaac isabella ivan jack
    jackie jackson jacob jacqueline jake james jamie jan jane janet janice jason javier jay jean
    jeff jeffrey jenna jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna
    joanne joe joel john johnny jon jonathan jordan jorge jose joseph josephine josh joshua joyce
    juan juanita judith judy julia julian julie juliet justin karen karim karl kate katherine
    kathleen kathryn kathy katie katy keith kelly ken kenneth kenny kerry kevin khalid kieran kim
    kimberly kirsty kristen kyle laura lauren laurence lawrence leah lee leo leon leonard leroy
    leslie lewis liam lily linda lindsay lisa liz lloyd logan lois lorraine louis louise lucas
    lucy luis luke lydia lynn madison malcolm marc marcus margaret maria marie marilyn mario
    marion marjorie mark martha martin marvin mary mason mathew matt matthew maureen max maxine
    megan mel melanie melissa mia michael michelle miguel mike mohamed mohammad mohammed molly
    monica muhammad mustafa nancy naomi natalie natasha nathan neil nicholas nick nicola nicolas
    nicole nigel nina noah noel nora norma norman olga oliver olivia omar oscar owen pamela
    patricia patrick paul paula pauline pedro peggy penny peter phil philip phillip phyllis pierre
    priti rachel ralph ramon randy raymond rebecca reginald rhys ricardo richard rick ricky rishi
    rita robert roberta robin rodney roger roland ron ronald rosemary ross rowan roy russell ruth
    ryan sadiq sally salma sam samantha samuel sandra sara sarah scott sean sergei shane shannon
    sharon shaun sheila shirley sidney simon sonia sophia sophie stacey stanley stella stephanie
    stephen steve steven stewart stuart sue susan suzanne sylvia tamara tania tanya tara ted
    teresa terry thelma theodore theresa thomas tim timothy tina toby todd tom tommy tony tracey
    tracy trevor tyler valerie vanessa vera vernon veronica vicki victor victoria vincent viola
    virginia vladimir walter wanda wayne wendy wesley will william winston yasmin yolanda yusuf
    yvonne zac zachary zoe
    """.split()
)
